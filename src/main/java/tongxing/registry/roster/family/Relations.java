package tongxing.registry.roster.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tongxing.kernel.person.Kinship;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads how a carer is related to the child, from either end.
 */
final class Relations {

	private static final Pattern SEPARATOR = Pattern.compile("[、,，/;；和与及\\s]+");

	private static final Pattern BRACKETS = Pattern.compile("[（(].*?[）)]");

	/** Words of kinship end in one of these. */
	private static final Pattern KIN = Pattern.compile(".*[爷奶公婆伯叔姑姨舅哥姐嫂爸妈娘爹婶姥孃]$");

	private static final Pattern OUTSIDER = Pattern.compile(".*(邻|师|友|村|房东|托管|机构|社工|干部|保姆).*");

	private static final Set<Kinship> GRANDPARENTS = Set.of(Kinship.GRANDPARENT, Kinship.PATERNAL_GRANDFATHER,
			Kinship.PATERNAL_GRANDMOTHER, Kinship.MATERNAL_GRANDFATHER, Kinship.MATERNAL_GRANDMOTHER);

	private static final Set<String> PRECISE_WORDS = Set.of("爷爷奶奶", "外公外婆", "祖父母", "外祖父母");

	private Relations() {
	}

	public static Reading<Kinship> read(String typed) {
		String text = Script.simplify(Whitespace.trim(BRACKETS.matcher(typed).replaceAll("")));
		if (text.isEmpty() || Words.is("blank", text)) {
			return Reading.none();
		}
		Optional<Kinship> known = Kinship.parse(text);
		if (known.isEmpty()) {
			return several(text);
		}
		Reading<Kinship> reading = Reading.of(known.get());
		if (Kinship.isInverted(text)) {
			return reading.fixed("relation.inverted");
		}
		if (known.get() == Kinship.GRANDPARENT && !PRECISE_WORDS.contains(Whitespace.removeAll(text))) {
			return reading.warning("relation.whichGrandparent");
		}
		if (known.get() == Kinship.OTHER_RELATIVE) {
			return reading.warning("relation.notInList");
		}
		return reading;
	}

	/** Whether a word names a relation at all. */
	public static boolean isRelation(String typed) {
		return Kinship.parse(Script.simplify(typed)).isPresent();
	}

	private static Reading<Kinship> several(String text) {
		List<Kinship> each = Arrays.stream(SEPARATOR.split(text, -1))
			.map(Kinship::parse)
			.flatMap(Optional::stream)
			.toList();
		if (!each.isEmpty() && each.size() == SEPARATOR.split(text, -1).length) {
			if (GRANDPARENTS.containsAll(each)) {
				return Reading.of(Kinship.GRANDPARENT);
			}
			boolean parents = each.stream().allMatch((one) -> one == Kinship.FATHER || one == Kinship.MOTHER);
			return Reading.of(parents ? Kinship.PARENTS : each.get(0)).warning("relation.several");
		}
		if (OUTSIDER.matcher(text).matches()) {
			return Reading.of(Kinship.UNRELATED);
		}
		return KIN.matcher(text).matches() ? Reading.of(Kinship.OTHER_RELATIVE).warning("relation.notInList")
				: Reading.<Kinship>none().warning("relation.unknown");
	}

}
