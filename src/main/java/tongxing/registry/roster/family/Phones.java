package tongxing.registry.roster.family;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads the telephone numbers of a cell, however many stand in it.
 */
final class Phones {

	/** A mobile, a landline, a foreign number; none of them part of a longer one. */
	private static final Pattern NUMBER = Pattern
		.compile("(?<!\\d)(?:(?:\\(?(?:\\+|00)86\\)?|86)[- ]?)?1[3-9]\\d(?:[- .]?\\d){8}(?!\\d)"
				+ "|(?<!\\d)(?:(?:\\+|00)86[- ]?)?\\(?0?(?:10|2\\d|[3-9]\\d{2})(?:\\)[- ]?|[- ])\\d{7,8}(?:-\\d{1,6})?(?!\\d)"
				+ "|(?<!\\d)0(?:10|2\\d|[3-9]\\d{2})\\d{7,8}(?!\\d)" + "|\\+(?!86)\\d[\\d -]{6,16}\\d(?!\\d)");

	private static final Pattern TWINS = Pattern.compile("(?<!\\d)(1[3-9]\\d{9})(1[3-9]\\d{9})(?!\\d)");

	private static final Pattern DIGITS = Pattern.compile("\\d[\\d.eE+]{2,}");

	private static final Pattern FATHER = Pattern.compile("(父|爸)亲?[:： ]*$");

	private static final Pattern MOTHER = Pattern.compile("(母|妈)亲?[:： ]*$");

	private static final Pattern OTHERS = Pattern.compile("邻居|邻|村委|村干部|亲戚|老师|同事|朋友|房东|代接|转|伯|叔|姑|舅|姨|隔壁|工友|班主任");

	private static final Pattern DEAD = Pattern.compile("停机|空号|换号|不通|关机|欠费|打不通|作废|旧号");

	private Phones() {
	}

	public static Reading<PhoneList> read(Cell cell) {
		String typed = cell.trimmed();
		if (typed.isEmpty()) {
			return Reading.none();
		}
		if (Words.is("noPhone", typed) || Words.is("blank", typed)) {
			return Reading.<PhoneList>none().warning("phones.none");
		}
		String text = normalise(typed);
		List<PhoneNumber> own = new ArrayList<>();
		List<PhoneNumber> fathers = new ArrayList<>();
		List<PhoneNumber> mothers = new ArrayList<>();
		StringBuilder rest = new StringBuilder();
		Matcher numbers = NUMBER.matcher(text);
		int end = 0;
		while (numbers.find()) {
			String before = text.substring(end, numbers.start());
			Optional<PhoneNumber> number = PhoneNumber.parse(numbers.group());
			if (number.isPresent()) {
				List<PhoneNumber> owner = FATHER.matcher(before).find() ? fathers
						: MOTHER.matcher(before).find() ? mothers : own;
				if (!owner.contains(number.get())) {
					owner.add(number.get());
				}
				rest.append(before).append(' ');
				end = numbers.end();
			}
		}
		rest.append(text.substring(end));
		boolean any = !own.isEmpty() || !fathers.isEmpty() || !mothers.isEmpty();
		PhoneList list = new PhoneList(List.copyOf(own), List.copyOf(fathers), List.copyOf(mothers));
		return findings(any ? Reading.of(list) : Reading.none(), cell, rest.toString());
	}

	private static Reading<PhoneList> findings(Reading<PhoneList> start, Cell cell, String rest) {
		Reading<PhoneList> reading = start;
		Matcher digits = DIGITS.matcher(rest);
		if (digits.find()) {
			reading = reading.error("phones.unusable", digits.group());
		}
		else if (reading.value() == null) {
			reading = reading.warning("phones.none");
		}
		if (OTHERS.matcher(rest).find() && reading.value() != null) {
			reading = reading.warning("phones.somebodyElse", Whitespace.trim(rest));
		}
		if (DEAD.matcher(rest).find() && reading.value() != null) {
			reading = reading.warning("phones.dead", Whitespace.trim(rest));
		}
		PhoneList list = reading.value();
		if (list == null) {
			return reading;
		}
		if (list.isShared()) {
			return reading.fixed("phones.shared");
		}
		if (cell.kind() == Cell.Kind.NUMBER) {
			return reading.fixed("phones.number");
		}
		return isPlain(cell.trimmed(), list.own()) ? reading : reading.fixed("phones.form");
	}

	/** Whether nothing but the numbers as they are now stood in the cell. */
	private static boolean isPlain(String typed, List<PhoneNumber> numbers) {
		String rest = typed;
		for (PhoneNumber number : numbers) {
			rest = rest.replace(number.normalised(), "");
		}
		return !rest.matches("(?s).*[\\d+=\"'].*") && !rest.equals(typed);
	}

	private static String normalise(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
		text = text.replaceAll("^=\"(.*)\"$", "$1").replaceAll("[\\p{Cf}'’\"]", "").replaceAll("[‐‑‒–—―−－~]+", "-");
		text = text.replaceAll("[/、,;|。\\n\\r\\t]+", "\n").replaceAll("[ \\u00A0\\u3000]+", " ");
		return TWINS.matcher(Script.simplify(text)).replaceAll("$1\n$2");
	}

}
