package tongxing.registry.roster.family;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.ParentStatus;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads the column for a parent's work place, which also holds everything else that can
 * be said about a parent.
 */
final class WorkPlaces {

	private static final List<Map.Entry<String, ParentStatus>> STATUSES = List.of(
			Map.entry("deceased", ParentStatus.DECEASED), Map.entry("imprisoned", ParentStatus.IMPRISONED),
			Map.entry("lost", ParentStatus.LOST_CONTACT), Map.entry("remarried", ParentStatus.REMARRIED));

	private static final Pattern FATHER_FIRST = Pattern
		.compile("^(?:父亲?|爸爸?)[:：]?(.*?)[,，;；、/。\\s]*(?:母亲?|妈妈?)[:：]?(.*)$", Pattern.DOTALL);

	private static final Pattern MOTHER_FIRST = Pattern
		.compile("^(?:母亲?|妈妈?)[:：]?(.*?)[,，;；、/。\\s]*(?:父亲?|爸爸?)[:：]?(.*)$", Pattern.DOTALL);

	private static final Pattern BOTH = Pattern.compile("^(?:父母|爸妈|夫妻|夫妇|双方|双亲)(?:亲|俩|双方)?(?:均|都|双双|一起|同|共同|皆)*(.*)$",
			Pattern.DOTALL);

	private static final Pattern ONE = Pattern.compile("^(父|母)亲?[:：]?(.*)$", Pattern.DOTALL);

	private static final Pattern MOBILE = Pattern.compile("[,，:：]?(?<!\\d)1[3-9]\\d{9}(?!\\d)");

	private static final Pattern LEADING = Pattern.compile("^[:：]?(?:在(?!家|村|本|押|逃|服刑)|现在|去了?|于|外出到?)");

	private static final Pattern AT_HOME = Pattern.compile("^(在家|在本村|在村|在本地|务农|本地务农|没外出|未外出).*");

	private static final Pattern JUST_AWAY = Pattern.compile("外出|外出务工|务工|打工|外出打工|在外务工|在外打工|外出经商|是|√|外出务工中");

	private WorkPlaces() {
	}

	/** Reads the cell of one parent. */
	public static Reading<Whereabouts> read(String typed) {
		String text = Whitespace.trim(MOBILE.matcher(typed).replaceAll(""));
		if (text.isEmpty()) {
			return Reading.none();
		}
		if (Words.is("unknown", text)) {
			return Reading.<Whereabouts>none().warning("workPlace.unknown");
		}
		for (Map.Entry<String, ParentStatus> status : STATUSES) {
			if (says(status.getKey(), text)) {
				return Reading.of(Whereabouts.of(status.getValue())).warning("workPlace.status", text);
			}
		}
		if (Words.is("divorced", text)) {
			return Reading.<Whereabouts>none().warning("workPlace.divorced", text);
		}
		if (Words.is("home", text) || AT_HOME.matcher(Words.fold(text)).matches()) {
			return Reading.of(Whereabouts.of(ParentStatus.HOME));
		}
		if (Words.is("blank", text)) {
			return Reading.none();
		}
		if (JUST_AWAY.matcher(text).matches()) {
			return Reading.of(Whereabouts.of(ParentStatus.AWAY));
		}
		return Reading.of(Whereabouts.away(text));
	}

	/** What a name or a phone cell says about a parent, if anything. */
	public static @Nullable ParentStatus statusIn(String text) {
		return STATUSES.stream()
			.filter((status) -> says(status.getKey(), text))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/** Reads one cell about both parents: 父广东母浙江. Nothing when it names no parent. */
	public static @Nullable Couple both(String typed) {
		String text = Script.simplify(Whitespace.trim(typed));
		Matcher couple = BOTH.matcher(text);
		if (couple.matches()) {
			Reading<Whereabouts> same = part(couple.group(1));
			return new Couple(same, same);
		}
		couple = FATHER_FIRST.matcher(text);
		if (couple.matches()) {
			return new Couple(part(couple.group(1)), part(couple.group(2)));
		}
		couple = MOTHER_FIRST.matcher(text);
		if (couple.matches()) {
			return new Couple(part(couple.group(2)), part(couple.group(1)));
		}
		couple = ONE.matcher(text);
		if (couple.matches()) {
			Reading<Whereabouts> one = part(couple.group(2));
			return couple.group(1).equals("父") ? new Couple(one, Reading.none()) : new Couple(Reading.none(), one);
		}
		return null;
	}

	private static Reading<Whereabouts> part(String text) {
		return read(LEADING.matcher(Whitespace.trim(text).replaceAll("[,，;；、。]+$", "")).replaceFirst(""));
	}

	/** A place like 监狱路 is no status: long texts must begin or end with the word. */
	private static boolean says(String list, String text) {
		String folded = Words.fold(text);
		if (Words.list(list).contains(folded)) {
			return true;
		}
		return folded.length() <= 16 && Words.list(list)
			.stream()
			.anyMatch((word) -> word.length() > 1
					&& (folded.startsWith(word) || folded.endsWith(word) || folded.contains("(" + word)));
	}

	/**
	 * Where each parent is.
	 */
	public record Couple(Reading<Whereabouts> father, Reading<Whereabouts> mother) {

	}

}
