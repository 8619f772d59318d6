package tongxing.duties.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * Days as they were known on a day: what begins later was not known, and an end on or
 * after that day was not known either. So a later change of an interval's end never
 * rewrites what an earlier day looked like.
 */
final class Spans {

	private Spans() {
	}

	/**
	 * The end of a span as known as of a day; nothing while it is still running.
	 */
	static @Nullable LocalDate endKnown(DateRange span, LocalDate asOf) {
		LocalDate to = span.to();
		return (to != null && to.isBefore(asOf)) ? to : null;
	}

	/**
	 * The spans known as of a day, in order, with those that touch made one.
	 */
	static List<DateRange> known(List<DateRange> spans, LocalDate asOf) {
		List<DateRange> known = new ArrayList<>(spans.size());
		for (DateRange span : spans) {
			if (!span.from().isAfter(asOf)) {
				known.add(new DateRange(span.from(), endKnown(span, asOf)));
			}
		}
		return joined(known);
	}

	private static List<DateRange> joined(List<DateRange> spans) {
		if (spans.size() < 2) {
			return spans;
		}
		spans.sort(Comparator.comparing(DateRange::from));
		List<DateRange> joined = new ArrayList<>(spans.size());
		DateRange last = spans.get(0);
		for (DateRange span : spans.subList(1, spans.size())) {
			if (last.to() == null || !span.from().isAfter(last.to().plusDays(1))) {
				last = new DateRange(last.from(), later(last.to(), span.to()));
			}
			else {
				joined.add(last);
				last = span;
			}
		}
		joined.add(last);
		return joined;
	}

	/**
	 * The days of both lists.
	 */
	static List<DateRange> common(List<DateRange> some, List<DateRange> others) {
		List<DateRange> common = new ArrayList<>(2);
		for (DateRange one : some) {
			for (DateRange other : others) {
				DateRange both = one.intersect(other);
				if (both != null) {
					common.add(both);
				}
			}
		}
		return common;
	}

	/**
	 * The days of a span that are in none of the others, which are in order and apart.
	 */
	static List<DateRange> without(DateRange span, List<DateRange> others) {
		List<DateRange> left = new ArrayList<>(2);
		LocalDate next = span.from();
		for (DateRange other : others) {
			if (!other.overlaps(span)) {
				continue;
			}
			if (other.from().isAfter(next)) {
				left.add(new DateRange(next, other.from().minusDays(1)));
			}
			if (other.to() == null) {
				return left;
			}
			next = other.to().isBefore(next) ? next : other.to().plusDays(1);
		}
		if (span.to() == null || !next.isAfter(span.to())) {
			left.add(new DateRange(next, span.to()));
		}
		return left;
	}

	/**
	 * Number of days of a span that has an end.
	 */
	static long days(DateRange span) {
		LocalDate to = span.to();
		if (to == null) {
			throw new IllegalArgumentException("A span without an end has no length");
		}
		return ChronoUnit.DAYS.between(span.from(), to) + 1;
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
		if (one == null || other == null) {
			return null;
		}
		return one.isAfter(other) ? one : other;
	}

}
