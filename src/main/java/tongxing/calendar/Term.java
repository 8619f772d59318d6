package tongxing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * A term: its teaching days, its phases, and the days attributed to it.
 *
 * @param teaching first to last teaching day, both known
 * @param attribution the days whose records count for this term: from its first teaching
 * day to the day before the next term's, so that holiday visits fall in exactly one term
 * @param holidays days without teaching inside it
 */
public record Term(TermId id, DateRange teaching, Map<Phase, DateRange> phases, DateRange attribution,
		List<DateRange> holidays) {

	private static final int PHASE_WEEKS = 4;

	/**
	 * The usual phases: the first, middle and last four teaching weeks. Shorter terms get
	 * shorter phases, never overlapping ones.
	 */
	public static Map<Phase, DateRange> usualPhases(DateRange teaching) {
		LocalDate last = Objects.requireNonNull(teaching.to());
		long days = ChronoUnit.DAYS.between(teaching.from(), last) + 1;
		long length = Math.min(PHASE_WEEKS * 7L, Math.max(1, days / 3));
		LocalDate middle = teaching.from().plusDays((days - length) / 2);
		Map<Phase, DateRange> phases = new EnumMap<>(Phase.class);
		phases.put(Phase.START, new DateRange(teaching.from(), teaching.from().plusDays(length - 1)));
		phases.put(Phase.MID, new DateRange(middle, middle.plusDays(length - 1)));
		phases.put(Phase.END, new DateRange(last.minusDays(length - 1), last));
		return phases;
	}

	public LocalDate firstDay() {
		return this.teaching.from();
	}

	public LocalDate lastDay() {
		return Objects.requireNonNull(this.teaching.to());
	}

	/**
	 * The latest day up to which this term can be counted on a day: that day, or the last
	 * one that belongs to it.
	 */
	public LocalDate lastCounted(LocalDate today) {
		LocalDate end = this.attribution.to();
		return (end != null && end.isBefore(today)) ? end : today;
	}

	public DateRange phase(Phase phase) {
		return Objects.requireNonNull(this.phases.get(phase));
	}

	/**
	 * The phase a day lies in, if it lies in one.
	 */
	public @Nullable Phase phaseOf(LocalDate day) {
		return Stream.of(Phase.values()).filter((phase) -> phase(phase).contains(day)).findFirst().orElse(null);
	}

	/**
	 * The calendar months with teaching days, in order.
	 */
	public List<YearMonth> months() {
		return Stream.iterate(YearMonth.from(firstDay()), (month) -> month.plusMonths(1))
			.limit(ChronoUnit.MONTHS.between(YearMonth.from(firstDay()), YearMonth.from(lastDay())) + 1)
			.toList();
	}

	/**
	 * How many weekdays of a month are taught: within the term and no holiday.
	 */
	public int teachingDays(YearMonth month) {
		return (int) month.atDay(1)
			.datesUntil(month.atEndOfMonth().plusDays(1))
			.filter((day) -> this.teaching.contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
			.filter((day) -> this.holidays.stream().noneMatch((holiday) -> holiday.contains(day)))
			.count();
	}

	/**
	 * The teaching week a day lies in, from 1; weeks start on Monday. Less than 1 before
	 * the term.
	 */
	public int teachingWeek(LocalDate day) {
		LocalDate monday = firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return (int) Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7) + 1;
	}

	/**
	 * The last day of a teaching week.
	 */
	public LocalDate endOfWeek(int week) {
		LocalDate monday = firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return monday.plusDays(week * 7L - 1);
	}

}
