package tongxing.registry.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;

/**
 * How a new care arrangement fits between the others, so that they never overlap.
 */
final class CareSpans {

	private CareSpans() {
	}

	/**
	 * The arrangements with one more. What began before it ends the day before it; what
	 * began on its first day is replaced; it ends before the next when it has no end.
	 */
	static List<CareArrangement> with(List<CareArrangement> present, CareArrangement added) {
		LocalDate from = added.during().from();
		List<CareArrangement> spans = new ArrayList<>();
		for (CareArrangement span : present) {
			if (span.during().from().isBefore(from)) {
				spans.add(span.during().contains(from) ? span.during(span.during().endingOn(from.minusDays(1))) : span);
			}
			else if (span.during().from().isAfter(from)) {
				spans.add(span);
			}
		}
		DateRange days = added.during().isOpen() ? untilNext(spans, from) : added.during();
		if (spans.stream().anyMatch((span) -> span.during().overlaps(days))) {
			throw new RuleViolation("registry.care.overlaps");
		}
		spans.add(added.during(days));
		spans.sort(Comparator.comparing((span) -> span.during().from()));
		return spans;
	}

	private static DateRange untilNext(List<CareArrangement> spans, LocalDate from) {
		Optional<LocalDate> next = spans.stream()
			.map((span) -> span.during().from())
			.filter((day) -> day.isAfter(from))
			.min(Comparator.naturalOrder());
		return next.map((day) -> new DateRange(from, day.minusDays(1))).orElseGet(() -> DateRange.since(from));
	}

}
