package tongxing.registry.roster.identity;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What a cell for a birth date holds: a whole date, a month, or something else.
 *
 * @param kind what was found
 * @param date the whole date, if it is one
 * @param month the month, where the day is missing
 */
record TypedDate(Kind kind, @Nullable LocalDate date, @Nullable YearMonth month) {

	/**
	 * What was found in the cell.
	 */
	public enum Kind {

		DATE, MONTH, YEAR, LUNAR, AGE, IMPOSSIBLE, NOTHING

	}

	static TypedDate of(LocalDate date) {
		return new TypedDate(Kind.DATE, date, YearMonth.from(date));
	}

	static TypedDate of(YearMonth month) {
		return new TypedDate(Kind.MONTH, null, month);
	}

	static TypedDate of(Kind kind) {
		return new TypedDate(kind, null, null);
	}

}
