package tongxing.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.kernel.DateRange;

/**
 * The terms of the demo school: the one that runs on a day and those before it.
 *
 * @param today the day on which the demo school is made
 * @param terms the oldest first, the last one running
 */
record Timetable(LocalDate today, List<Slot> terms) {

	/** Days without teaching that come every year. */
	private static final Map<MonthDay, Integer> HOLIDAYS = Map.of(MonthDay.of(10, 1), 7, MonthDay.of(1, 1), 1,
			MonthDay.of(4, 4), 3, MonthDay.of(5, 1), 5);

	/**
	 * One term.
	 *
	 * @param months those with teaching days
	 * @param meetings the holidays after or in the term in which children see parents who
	 * are away
	 */
	record Slot(TermId id, DateRange teaching, Map<Phase, DateRange> phases, List<DateRange> holidays,
			List<DateRange> months, List<DateRange> meetings) {

		LocalDate first() {
			return this.teaching.from();
		}

		LocalDate last() {
			return Objects.requireNonNull(this.teaching.to());
		}

	}

	static Timetable of(LocalDate today, int years) {
		TermId running = running(today);
		List<Slot> terms = new ArrayList<>();
		TermId id = running;
		for (int i = 0; i <= years * 2; i++) {
			terms.add(slot(id));
			id = (id.number() == 2) ? new TermId(id.schoolYear(), 1) : new TermId(id.schoolYear() - 1, 2);
		}
		Collections.reverse(terms);
		return new Timetable(today, List.copyOf(terms));
	}

	private static TermId running(LocalDate today) {
		for (int year = today.getYear(); true; year--) {
			for (int number = 2; number > 0; number--) {
				TermId id = new TermId(year, number);
				if (!firstDay(id).isAfter(today)) {
					return id;
				}
			}
		}
	}

	Slot running() {
		return this.terms.get(this.terms.size() - 1);
	}

	/** The day on which the school entered its children. */
	LocalDate opening() {
		return this.terms.get(0).first().minusDays(7);
	}

	int firstYear() {
		return this.terms.get(0).id().schoolYear();
	}

	int thisYear() {
		return running().id().schoolYear();
	}

	/**
	 * The days of a school year: from its first teaching day to the day before the next.
	 */
	DateRange year(int year) {
		LocalDate first = (year == firstYear()) ? opening() : firstDay(new TermId(year, 1));
		return new DateRange(first, firstDay(new TermId(year + 1, 1)).minusDays(1));
	}

	private static Slot slot(TermId id) {
		LocalDate first = firstDay(id);
		LocalDate last = (id.number() == 1) ? onOrBefore(LocalDate.of(id.schoolYear() + 1, 1, 22), DayOfWeek.FRIDAY)
				: onOrBefore(LocalDate.of(id.schoolYear() + 1, 7, 4), DayOfWeek.FRIDAY);
		DateRange teaching = new DateRange(first, last);
		List<DateRange> holidays = new ArrayList<>();
		List<DateRange> months = new ArrayList<>();
		for (LocalDate day = first.withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
			DateRange month = Objects
				.requireNonNull(new DateRange(day, day.plusMonths(1).minusDays(1)).intersect(teaching));
			if (month.daysUntil(last) >= 14) {
				months.add(month);
			}
		}
		HOLIDAYS.forEach((day, length) -> {
			for (int year = first.getYear(); year <= last.getYear(); year++) {
				LocalDate from = day.atYear(year);
				if (teaching.contains(from)) {
					holidays.add(new DateRange(from, from.plusDays(length - 1)));
				}
			}
		});
		holidays.sort(java.util.Comparator.comparing(DateRange::from));
		return new Slot(id, teaching, Term.usualPhases(teaching), holidays, months, meetings(id, last));
	}

	private static List<DateRange> meetings(TermId id, LocalDate last) {
		int year = id.schoolYear() + ((id.number() == 1) ? 0 : 1);
		return (id.number() == 1) ? List.of(range(LocalDate.of(year, 10, 1), 6), range(last.plusDays(6), 18))
				: List.of(range(LocalDate.of(year, 5, 1), 4), range(LocalDate.of(year, 7, 12), 40));
	}

	private static DateRange range(LocalDate from, int days) {
		return new DateRange(from, from.plusDays(days));
	}

	private static LocalDate firstDay(TermId id) {
		LocalDate day = (id.number() == 1) ? LocalDate.of(id.schoolYear(), 9, 1)
				: LocalDate.of(id.schoolYear() + 1, 2, 20);
		boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
		return (id.number() == 2 || weekend) ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day;
	}

	private static LocalDate onOrBefore(LocalDate day, DayOfWeek weekday) {
		return day.with(TemporalAdjusters.previousOrSame(weekday));
	}

}
