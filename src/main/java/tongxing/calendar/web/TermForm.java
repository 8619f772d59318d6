package tongxing.calendar.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.kernel.DateRange;

/**
 * A term as typed. Without phases it gets the usual ones.
 */
record TermForm(@NotNull @Min(1990) @Max(2200) @Nullable Integer schoolYear,
		@NotNull @Min(1) @Max(2) @Nullable Integer number, @NotNull @Nullable LocalDate firstDay,
		@NotNull @Nullable LocalDate lastDay, @Nullable LocalDate startFrom, @Nullable LocalDate startTo,
		@Nullable LocalDate midFrom, @Nullable LocalDate midTo, @Nullable LocalDate endFrom,
		@Nullable LocalDate endTo) {

	static TermForm blank(int schoolYear, int number) {
		return new TermForm(schoolYear, number, null, null, null, null, null, null, null, null);
	}

	static TermForm of(Term term) {
		DateRange start = term.phase(Phase.START);
		DateRange mid = term.phase(Phase.MID);
		DateRange end = term.phase(Phase.END);
		return new TermForm(term.id().schoolYear(), term.id().number(), term.firstDay(), term.lastDay(), start.from(),
				start.to(), mid.from(), mid.to(), end.from(), end.to());
	}

	TermId id() {
		return new TermId(Objects.requireNonNull(this.schoolYear), Objects.requireNonNull(this.number));
	}

	DateRange teaching() {
		return new DateRange(Objects.requireNonNull(this.firstDay), Objects.requireNonNull(this.lastDay));
	}

	Map<Phase, DateRange> phases() {
		Map<Phase, DateRange> phases = new EnumMap<>(Term.usualPhases(teaching()));
		put(phases, Phase.START, this.startFrom, this.startTo);
		put(phases, Phase.MID, this.midFrom, this.midTo);
		put(phases, Phase.END, this.endFrom, this.endTo);
		return phases;
	}

	private static void put(Map<Phase, DateRange> phases, Phase phase, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		if (from != null && to != null) {
			phases.put(phase, new DateRange(from, to));
		}
	}

}
