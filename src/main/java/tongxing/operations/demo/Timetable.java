package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.UsualTerms;
import tongxing.kernel.DateRange;

/**
 * The terms of the demo school: the one that runs on a day and those before it.
 *
 * @param today the day on which the demo school is made
 * @param terms the oldest first, the last one running
 */
record Timetable(LocalDate today, List<Slot> terms) {

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
		List<Slot> terms = new ArrayList<>();
		TermId id = UsualTerms.at(today);
		for (int i = 0; i <= years * 2; i++) {
			terms.add(slot(id));
			id = UsualTerms.before(id);
		}
		Collections.reverse(terms);
		return new Timetable(today, List.copyOf(terms));
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
		LocalDate first = (year == firstYear()) ? opening() : UsualTerms.teaching(new TermId(year, 1)).from();
		return new DateRange(first, UsualTerms.teaching(new TermId(year + 1, 1)).from().minusDays(1));
	}

	private static Slot slot(TermId id) {
		DateRange teaching = UsualTerms.teaching(id);
		LocalDate last = Objects.requireNonNull(teaching.to());
		List<DateRange> months = new ArrayList<>();
		for (LocalDate day = teaching.from().withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
			DateRange month = Objects
				.requireNonNull(new DateRange(day, day.plusMonths(1).minusDays(1)).intersect(teaching));
			if (month.daysUntil(last) >= 14) {
				months.add(month);
			}
		}
		return new Slot(id, teaching, Term.usualPhases(teaching), UsualTerms.holidays(teaching), months,
				meetings(id, last));
	}

	private static List<DateRange> meetings(TermId id, LocalDate last) {
		int year = id.schoolYear() + ((id.number() == 1) ? 0 : 1);
		return (id.number() == 1) ? List.of(range(LocalDate.of(year, 10, 1), 6), range(last.plusDays(6), 18))
				: List.of(range(LocalDate.of(year, 5, 1), 4), range(LocalDate.of(year, 7, 12), 40));
	}

	private static DateRange range(LocalDate from, int days) {
		return new DateRange(from, from.plusDays(days));
	}

}
