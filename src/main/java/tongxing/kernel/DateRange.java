package tongxing.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last, both included; an absent end is open. What has an end
 * in this product has a range and not a delete.
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

	public DateRange {
		if (to != null && to.isBefore(from)) {
			throw new RuleViolation("kernel.range.backwards", from, to);
		}
	}

	/**
	 * From a day on, with no end yet.
	 */
	public static DateRange since(LocalDate from) {
		return new DateRange(from, null);
	}

	/**
	 * Reads what PostgreSQL prints for a <code>daterange</code>, such as
	 * <code>[2026-09-01,2027-01-20)</code>: its end is excluded, ours is not.
	 */
	public static DateRange parse(String sql) {
		int comma = sql.indexOf(',');
		String end = sql.substring(comma + 1, sql.length() - 1);
		LocalDate from = (comma > 1) ? LocalDate.parse(sql.substring(1, comma)) : LocalDate.of(1900, 1, 1);
		return new DateRange(from,
				(end.isEmpty() || "infinity".equals(end)) ? null : LocalDate.parse(end).minusDays(1));
	}

	/**
	 * The literal PostgreSQL reads as a <code>daterange</code>.
	 */
	public String toSql() {
		return "[" + this.from + "," + ((this.to != null) ? this.to.plusDays(1) : "") + ")";
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * Whether a day is in any of some ranges. No stream: figures ask it of every record
	 * of a school.
	 */
	public static boolean anyContains(List<DateRange> ranges, LocalDate day) {
		for (DateRange range : ranges) {
			if (range.contains(day)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The first of some things whose days contain this one. Asked of every child for many
	 * figures, so it takes no stream.
	 */
	public static <T> Optional<T> first(List<T> things, Function<T, DateRange> days, LocalDate day) {
		for (T thing : things) {
			if (days.apply(thing).contains(day)) {
				return Optional.of(thing);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether any of some ranges has a day in common with another.
	 */
	public static boolean anyOverlaps(List<DateRange> ranges, DateRange other) {
		for (DateRange range : ranges) {
			if (range.overlaps(other)) {
				return true;
			}
		}
		return false;
	}

	public boolean isOpen() {
		return this.to == null;
	}

	public boolean endsBefore(LocalDate day) {
		return this.to != null && this.to.isBefore(day);
	}

	public boolean overlaps(DateRange other) {
		return (other.to == null || !this.from.isAfter(other.to)) && (this.to == null || !other.from.isAfter(this.to));
	}

	/**
	 * The days that both have, or nothing.
	 */
	public @Nullable DateRange intersect(DateRange other) {
		if (!overlaps(other)) {
			return null;
		}
		LocalDate start = this.from.isAfter(other.from) ? this.from : other.from;
		return new DateRange(start, earlier(this.to, other.to));
	}

	/**
	 * The same range, over after the given day.
	 */
	public DateRange endingOn(LocalDate last) {
		return new DateRange(this.from, last);
	}

	/**
	 * Number of days, both ends counted; an open range is counted to the given day.
	 */
	public long daysUntil(LocalDate asOf) {
		LocalDate end = (this.to != null && this.to.isBefore(asOf)) ? this.to : asOf;
		return Math.max(0, ChronoUnit.DAYS.between(this.from, end) + 1);
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

}
