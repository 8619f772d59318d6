package tongxing.registry.roster.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.ChineseNumbers;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads since when a parent is away, as people type it: a day, a month, a year, or for
 * how long already. What is vague begins with its first day.
 */
public final class Departures {

	private static final Pattern TAIL = Pattern
		.compile("(?:(?<=年)初|年?春节后|春节|年后|以后|之后|以来|至今|到现在|到今|开始|左右|外出|务工|打工|[起后至到~～—–－-])+$");

	private static final Pattern FOR_YEARS = Pattern.compile("(?:外出|务工|打工|已|约|近)*(\\d{1,2})(半)?年(半)?[多余]?(?:以上|了)?");

	private static final Pattern FOR_MONTHS = Pattern.compile("(?:外出|务工|打工|已|约|近)*(\\d{1,2})个?半?月[多余]?(?:以上|了)?");

	private static final Pattern HALF_A_YEAR = Pattern.compile("(?:外出|务工|打工|已|约|近)*半年[多余]?(?:以上|了)?");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

	private static final int LONGEST_YEARS = 40;

	/** 23年 may be a year as well. */
	private static final int LONGEST_ALREADY = 15;

	private Departures() {
	}

	/** Reads the cell of one parent, or of both. */
	public static Reading<LocalDate> read(Cell cell, RowContext context) {
		if (cell.isBlank() || cell.kind() == Cell.Kind.ERROR) {
			return Reading.none();
		}
		LocalDate stored = cell.date();
		if (stored != null) {
			return plausible(Reading.of(stored), context.asOf());
		}
		String text = ChineseNumbers.toDigits(TAIL.matcher(Whitespace.removeAll(cell.text())).replaceFirst(""));
		if (text.isEmpty() || Words.is("blank", text) || Words.is("unknown", text)) {
			return Reading.none();
		}
		LocalDate since = already(text, context.asOf());
		return (since != null) ? plausible(Reading.of(since).fixed("awaySince.already"), context.asOf())
				: plausible(dated(text, context), context.asOf());
	}

	private static Reading<LocalDate> dated(String text, RowContext context) {
		TypedDate typed = Dates.read(Cell.text(text), context.date1904(), context.asOf()).value();
		YearMonth month = (typed != null) ? typed.month() : null;
		if (typed != null && typed.date() != null) {
			return Reading.of(typed.date());
		}
		if (month != null) {
			return Reading.of(month.atDay(1)).fixed("awaySince.vague");
		}
		Matcher year = YEAR.matcher(text);
		boolean whole = typed != null && typed.kind() == TypedDate.Kind.YEAR && year.find();
		return whole ? Reading.of(LocalDate.of(Integer.parseInt(year.group()), 1, 1)).fixed("awaySince.vague")
				: Reading.<LocalDate>none().warning("awaySince.unclear");
	}

	private static Reading<LocalDate> plausible(Reading<LocalDate> reading, LocalDate asOf) {
		LocalDate day = reading.value();
		if (day == null) {
			return reading;
		}
		if (day.isAfter(asOf)) {
			return Reading.<LocalDate>none().warning("awaySince.later");
		}
		return day.isBefore(asOf.minusYears(LONGEST_YEARS)) ? Reading.<LocalDate>none().warning("awaySince.unclear")
				: reading;
	}

	/** For how long already, counted back from the day of the roster. */
	private static @Nullable LocalDate already(String text, LocalDate asOf) {
		if (HALF_A_YEAR.matcher(text).matches()) {
			return asOf.minusMonths(6);
		}
		Matcher months = FOR_MONTHS.matcher(text);
		if (months.matches() && text.contains("个")) {
			return asOf.minusMonths(Integer.parseInt(months.group(1)));
		}
		Matcher years = FOR_YEARS.matcher(text);
		if (years.matches() && Integer.parseInt(years.group(1)) <= LONGEST_ALREADY) {
			boolean half = years.group(2) != null || years.group(3) != null;
			return asOf.minusYears(Integer.parseInt(years.group(1))).minusMonths(half ? 6 : 0);
		}
		return null;
	}

}
