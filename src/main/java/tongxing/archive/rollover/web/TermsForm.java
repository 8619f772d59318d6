package tongxing.archive.rollover.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.kernel.DateRange;

/**
 * The teaching days of both terms of the new year, as typed.
 */
record TermsForm(@NotNull @Nullable LocalDate first, @NotNull @Nullable LocalDate firstEnd,
		@NotNull @Nullable LocalDate second, @NotNull @Nullable LocalDate secondEnd) {

	static TermsForm of(DateRange first, DateRange second) {
		return new TermsForm(first.from(), first.to(), second.from(), second.to());
	}

	/** In order; refused when one ends before it begins. */
	Map<TermId, DateRange> terms(int schoolYear) {
		Map<TermId, DateRange> terms = new LinkedHashMap<>();
		terms.put(new TermId(schoolYear, 1),
				new DateRange(Objects.requireNonNull(this.first), Objects.requireNonNull(this.firstEnd)));
		terms.put(new TermId(schoolYear, 2),
				new DateRange(Objects.requireNonNull(this.second), Objects.requireNonNull(this.secondEnd)));
		return terms;
	}

}
