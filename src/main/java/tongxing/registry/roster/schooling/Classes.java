package tongxing.registry.roster.schooling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Stage;
import tongxing.registry.roster.cell.ChineseNumbers;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Numbers;

/**
 * Reads the many ways to write a class, also those a spreadsheet has turned into a date.
 */
final class Classes {

	private static final List<String> KINDERGARTEN = List.of("托", "小", "中", "大", "学前");

	private static final Pattern NURSERY = Pattern
		.compile("(?:幼儿园|幼儿|幼)?(托|小小|小|中|大|学前|幼儿园学前)(班|年级)?[(\\-.]?(\\d{1,2})?[)]?(班)?");

	private static final Pattern LITTLE_NUMBER = Pattern.compile("小[1-6]班?");

	private static final Pattern PRIMARY = Pattern.compile("小(?:学)?([1-6])(?:年级)?(?:[(\\-](\\d{1,2})[)]?班?|班)?");

	private static final Pattern JUNIOR = Pattern.compile("初(?:中)?([1-3])(?:年级)?[(\\-.]?(\\d{1,2})?[)]?班?");

	private static final Pattern GRADE = Pattern.compile("(\\d{1,2})年级?[(\\[\\-.]?(\\d{1,2})?[)\\]]?班?");

	private static final Pattern PAIR = Pattern.compile("(\\d{1,2})(?:[(](\\d{1,2})[)]|[.\\-/、#·_](\\d{1,2}))班?");

	private static final Pattern PACKED = Pattern.compile("0?([1-9])(0?[1-9]|[1-3]\\d)班?");

	private static final Pattern COHORT = Pattern.compile("(20\\d{2}|\\d{2})级[(\\-]?(\\d{1,2})?[)]?班?");

	private static final Pattern NUMBER_ONLY = Pattern.compile("[(]?0*(\\d{1,2})[)]?班?");

	private static final Pattern COMBINED = Pattern.compile("(?:复式班?)?[(]?([1-6])[、,/和及\\-]?([1-6])年级[)]?(?:复式)?班?");

	private static final Pattern DATE = Pattern
		.compile("(?:\\d{4}[-/.年])?(\\d{1,2})(?:月|[-/.])(\\d{1,2})[日号]?(?:\\d{1,2}:.*)?");

	private static final Pattern LONG_DATE = Pattern.compile("\\d{4}[-/.年].*|\\d{1,2}月.*");

	private static final Pattern ENGLISH_DATE = Pattern.compile("(?:(\\d{1,2})-)?([a-z]{3})(?:-(\\d{1,2}))?");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep");

	private Classes() {
	}

	/**
	 * Reads a cell.
	 * @param numberColumn whether another column holds the grade, so that a bare number
	 * is the class
	 */
	public static Reading<TypedClass> read(Cell cell, boolean numberColumn, boolean date1904) {
		if (cell.isBlank() || Words.is("blank", cell.text())) {
			return Reading.none();
		}
		LocalDate day = cell.date();
		if (day == null && cell.trimmed().matches("[34]\\d{4}")) {
			day = Numbers.day(Double.parseDouble(cell.trimmed()), date1904).orElse(null);
		}
		if (day != null) {
			return wasDate(day.getMonthValue(), day.getDayOfMonth());
		}
		return read(cell.text(), numberColumn);
	}

	static Reading<TypedClass> read(String typed, boolean numberColumn) {
		String text = Words.fold(typed).replaceAll("[(](共|计)?\\d+人[)]$", "").replaceAll("(?<=班)[(].*[)]$", "");
		text = text.replaceAll("^(.*学校|.*完小|.*(?<!^)小学|^小学(?=[一二三四五六\\d]年级)|.*中学)(?=.*(班|年级))", "")
			.replaceAll("[【】\\[\\]<>《》\"“”]", "");
		String digits = ChineseNumbers.toDigits(text).replaceAll("^第", "").replace("第", "");
		Optional<Reading<TypedClass>> date = date(digits);
		if (date.isPresent()) {
			return date.get();
		}
		Matcher only = NUMBER_ONLY.matcher(digits);
		if (numberColumn && only.matches()) {
			Reading<TypedClass> reading = Reading.of(TypedClass.of(null, null, only.group(1)));
			return typed.strip().startsWith("0") ? reading.fixed("class.leadingZero") : reading;
		}
		TypedClass young = kindergarten(digits);
		if (young != null) {
			return Reading.of(young);
		}
		TypedClass school = school(digits);
		if (school == null) {
			return Reading.<TypedClass>none().warning("class.unknown");
		}
		Reading<TypedClass> reading = Reading.of(school);
		if (school.otherGrade() != null || digits.contains("复式")) {
			return reading.warning("class.combined");
		}
		return reading;
	}

	private static @Nullable TypedClass kindergarten(String text) {
		if (LITTLE_NUMBER.matcher(text).matches()) {
			return new TypedClass(null, 1, text.substring(1, 2), null, null, true);
		}
		Matcher nursery = NURSERY.matcher(text);
		boolean plain = text.equals("小") || text.equals("中") || text.equals("大");
		if (!nursery.matches() || (plain && text.isEmpty())) {
			return null;
		}
		int grade = KINDERGARTEN.indexOf(nursery.group(1).equals("小小") ? "托" : nursery.group(1));
		return TypedClass.of(Stage.KINDERGARTEN, (grade < 0) ? 4 : grade, nursery.group(3));
	}

	private static @Nullable TypedClass school(String text) {
		Matcher match = COMBINED.matcher(text);
		if (match.matches()) {
			TypedClass first = TypedClass.school(Integer.parseInt(match.group(1)), null);
			return new TypedClass(first.stage(), first.grade(), null, null, Integer.parseInt(match.group(2)), false);
		}
		match = PRIMARY.matcher(text);
		if (match.matches()) {
			return TypedClass.school(Integer.parseInt(match.group(1)), number(match.group(2)));
		}
		match = JUNIOR.matcher(text);
		if (match.matches()) {
			return TypedClass.school(6 + Integer.parseInt(match.group(1)), number(match.group(2)));
		}
		match = COHORT.matcher(text);
		if (match.matches()) {
			int year = Integer.parseInt(match.group(1));
			return new TypedClass(null, null, number(match.group(2)), (year < 100) ? 2000 + year : year, null, false);
		}
		match = GRADE.matcher(text);
		if (match.matches()) {
			return graded(match.group(1), match.group(2));
		}
		match = PAIR.matcher(text);
		if (match.matches()) {
			return graded(match.group(1), (match.group(2) != null) ? match.group(2) : match.group(3));
		}
		match = PACKED.matcher(text);
		if (match.matches()) {
			return graded(match.group(1), match.group(2));
		}
		match = NUMBER_ONLY.matcher(text);
		if (match.matches()) {
			boolean bare = !text.endsWith("班") && !text.startsWith("(");
			return bare ? graded(match.group(1), null) : TypedClass.of(null, null, number(match.group(1)));
		}
		return named(text);
	}

	/** A class with a name instead of a number: 三年级向阳班. */
	private static @Nullable TypedClass named(String text) {
		Matcher named = Pattern.compile("([1-9])年级?(\\p{IsHan}{1,6})").matcher(text);
		return named.matches() ? graded(named.group(1), null) : null;
	}

	private static @Nullable TypedClass graded(String grade, @Nullable String number) {
		int value = Integer.parseInt(grade);
		return (value >= 1 && value <= 9) ? TypedClass.school(value, number(number)) : null;
	}

	private static @Nullable String number(@Nullable String digits) {
		return (digits != null) ? String.valueOf(Integer.parseInt(digits)) : null;
	}

	/** A class that a program has taken for a day and written out as one. */
	private static Optional<Reading<TypedClass>> date(String text) {
		Matcher date = DATE.matcher(text);
		if (date.matches() && LONG_DATE.matcher(text).matches()) {
			return Optional.of(wasDate(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))));
		}
		Matcher english = ENGLISH_DATE.matcher(text);
		if (english.matches() && MONTHS.contains(english.group(2))) {
			String day = (english.group(1) != null) ? english.group(1) : english.group(3);
			return Optional
				.of(wasDate(MONTHS.indexOf(english.group(2)) + 1, (day != null) ? Integer.parseInt(day) : 1));
		}
		return Optional.empty();
	}

	private static Reading<TypedClass> wasDate(int month, int day) {
		return (month >= 1 && month <= 9)
				? Reading.of(TypedClass.school(month, String.valueOf(day))).fixed("class.wasDate")
				: Reading.<TypedClass>none().error("class.unknown");
	}

}
