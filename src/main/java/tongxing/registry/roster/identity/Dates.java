package tongxing.registry.roster.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tongxing.registry.roster.cell.ChineseNumbers;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.identity.TypedDate.Kind;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Numbers;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads dates as people type them. An age never becomes a date, and a lunar date never a
 * solar one.
 */
final class Dates {

	private static final Pattern LUNAR = Pattern.compile("农历|阴历|旧历|古历|\\(农\\)|\\(阴\\)|初[一二三四五六七八九十]|廿|正月|腊月|冬月|闰");

	private static final Pattern WIDE = Pattern.compile("[０-９]");

	private static final Pattern AGE = Pattern.compile("\\d{1,2}(岁|周岁|岁半)?");

	private static final Pattern TIME = Pattern.compile("[T ]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");

	private static final Pattern WHOLE = Pattern
		.compile("(\\d{4}|\\d{2})[年./\\-,，、。·:](\\d{1,2})[月./\\-,，、。·:](\\d{1,2})[日号生]*");

	private static final Pattern DAY_LAST_YEAR = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

	private static final Pattern PACKED = Pattern.compile("(\\d{4})[.\\-/年]?(\\d{2})(\\d{2})");

	private static final Pattern SHORT_PACKED = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");

	private static final Pattern MONTH = Pattern.compile("(\\d{4}|\\d{2}(?=年))[年./\\-,，、。·](\\d{1,2})[月]?[份生]?");

	private static final Pattern PACKED_MONTH = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?生?");

	private static final Pattern ENGLISH = Pattern.compile("(\\d{1,2})[-/ ]?([a-z]{3})[a-z]*[-/ ,]*(\\d{4}|\\d{2})");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}(\\.0+)?");

	private Dates() {
	}

	/**
	 * Reads a cell.
	 * @param date1904 whether bare numbers count from 1904
	 * @param asOf the day on which the roster is read; no birth lies after it
	 */
	public static Reading<TypedDate> read(Cell cell, boolean date1904, LocalDate asOf) {
		if (cell.isBlank()) {
			return Reading.of(TypedDate.of(Kind.NOTHING));
		}
		LocalDate stored = cell.date();
		if (stored != null) {
			Reading<TypedDate> whole = Reading.of(TypedDate.of(stored));
			String format = cell.format().toLowerCase(Locale.ROOT);
			return (!format.isEmpty() && !format.contains("d")) ? whole.fixed("birthDate.dayHidden") : whole;
		}
		String text = normalise(cell.text());
		if (Words.is("blank", text) || Words.is("unknown", text) || Words.is("noNumber", text)) {
			return Reading.of(TypedDate.of(Kind.NOTHING)).warning("birthDate.none");
		}
		if (LUNAR.matcher(text).find()) {
			return Reading.of(TypedDate.of(Kind.LUNAR));
		}
		if (SERIAL.matcher(text).matches()) {
			Optional<LocalDate> day = Numbers.day(Double.parseDouble(text), date1904);
			if (day.isPresent()) {
				return Reading.of(TypedDate.of(day.get())).fixed("birthDate.serial");
			}
		}
		Reading<TypedDate> reading = read(ChineseNumbers.toDigits(text), asOf);
		return WIDE.matcher(cell.text()).find() ? reading.fixed("birthDate.form") : reading;
	}

	private static String normalise(String typed) {
		String text = Normalizer.normalize(Whitespace.trim(typed), Normalizer.Form.NFKC).strip();
		text = text.replaceAll("^=\"(.*)\"$", "$1").replaceAll("^['’]", "");
		text = TIME.matcher(text).replaceFirst("");
		text = text.replaceAll("\\s*([年月日./\\-])\\s*", "$1").replaceAll("(?<=\\d)\\s+(?=\\d)", "-");
		text = Whitespace.removeAll(text).replaceAll("[.年月/\\-](?=[.年月/\\-日])", "");
		text = Script.simplify(text).replaceAll("[‐‑–—－﹣]", "-");
		return LUNAR.matcher(text).find() ? text : text.replaceAll("\\(.*\\)$", "");
	}

	private static Reading<TypedDate> read(String text, LocalDate asOf) {
		Matcher whole = WHOLE.matcher(text);
		if (whole.matches()) {
			return whole(whole.group(1), number(whole, 2), number(whole, 3), asOf);
		}
		Matcher packed = PACKED.matcher(text);
		if (packed.matches()) {
			return whole(packed.group(1), number(packed, 2), number(packed, 3), asOf);
		}
		Matcher month = MONTH.matcher(text);
		if (month.matches()) {
			return month(fullYear(month.group(1), asOf), number(month, 2));
		}
		Matcher packedMonth = PACKED_MONTH.matcher(text);
		if (packedMonth.matches()) {
			return month(number(packedMonth, 1), number(packedMonth, 2));
		}
		Matcher shortPacked = SHORT_PACKED.matcher(text);
		if (shortPacked.matches()) {
			return whole(shortPacked.group(1), number(shortPacked, 2), number(shortPacked, 3), asOf);
		}
		if (YEAR.matcher(text).matches()) {
			return Reading.of(TypedDate.of(Kind.YEAR));
		}
		if (AGE.matcher(text).matches()) {
			return Reading.of(TypedDate.of(Kind.AGE));
		}
		return foreign(text, asOf);
	}

	private static Reading<TypedDate> foreign(String text, LocalDate asOf) {
		Matcher english = ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
		if (english.matches() && MONTHS.contains(english.group(2))) {
			return whole(english.group(3), MONTHS.indexOf(english.group(2)) + 1, number(english, 1), asOf);
		}
		Matcher dayLast = DAY_LAST_YEAR.matcher(text);
		if (dayLast.matches()) {
			int first = number(dayLast, 1);
			int second = number(dayLast, 2);
			boolean dayFirst = first > 12;
			Reading<TypedDate> reading = whole(dayLast.group(3), dayFirst ? second : first, dayFirst ? first : second,
					asOf);
			return (first <= 12 && second <= 12 && first != second) ? reading.warning("birthDate.dayOrMonth") : reading;
		}
		return Reading.of(TypedDate.of(Kind.IMPOSSIBLE));
	}

	private static Reading<TypedDate> whole(String year, int month, int day, LocalDate asOf) {
		try {
			Reading<TypedDate> reading = Reading.of(TypedDate.of(LocalDate.of(fullYear(year, asOf), month, day)));
			return (year.length() == 2) ? reading.fixed("birthDate.shortYear") : reading;
		}
		catch (DateTimeException ex) {
			return Reading.of(TypedDate.of(Kind.IMPOSSIBLE));
		}
	}

	private static Reading<TypedDate> month(int year, int month) {
		boolean possible = month >= 1 && month <= 12;
		return Reading.of(possible ? TypedDate.of(YearMonth.of(year, month)) : TypedDate.of(Kind.IMPOSSIBLE));
	}

	private static int fullYear(String typed, LocalDate asOf) {
		int year = Integer.parseInt(typed);
		if (typed.length() > 2) {
			return year;
		}
		return (2000 + year > asOf.getYear()) ? 1900 + year : 2000 + year;
	}

	private static int number(Matcher match, int group) {
		return Integer.parseInt(match.group(group));
	}

}
