package tongxing.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.Phase;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.Timetable.Slot;
import tongxing.operations.demo.writing.Dice;

/**
 * Decides what was done for a household, term by term, until the day before today. Most
 * is done in time, some late, some never; one class lags behind in the running term.
 */
final class Plans {

	private static final int LAGGING_GRADE = 4;

	private static final int LAGGING_NUMBER = 2;

	private final Timetable timetable;

	private final LocalDate yesterday;

	private final Dice dice;

	private final List<Diary.Happening> planned = new ArrayList<>();

	Plans(Timetable timetable, Dice dice) {
		this.timetable = timetable;
		this.yesterday = timetable.today().minusDays(1);
		this.dice = dice;
	}

	/** What happened, in order of days. */
	List<Diary.Happening> of(Home home) {
		this.planned.clear();
		for (Slot term : this.timetable.terms()) {
			double zeal = lags(home, term) ? 0.3 : 1;
			for (Phase phase : Phase.values()) {
				visit(home, Objects.requireNonNull(term.phases().get(phase)),
						zeal * (term.equals(this.timetable.running()) ? 95 : 97));
			}
			for (DateRange month : term.months()) {
				month(home, month, zeal);
			}
			meetings(home, term);
			if (this.dice.percent(25)) {
				all(home, "CHILD_PARENT_LETTER", term.teaching(), 100, true);
			}
		}
		this.planned.sort(Comparator.comparing(Diary.Happening::day));
		return List.copyOf(this.planned);
	}

	private boolean lags(Home home, Slot term) {
		return term.equals(this.timetable.running()) && home.pupils.stream()
			.allMatch(
					(pupil) -> pupil.grade(term.id().schoolYear()) == LAGGING_GRADE && pupil.number == LAGGING_NUMBER);
	}

	private void visit(Home home, DateRange phase, double chance) {
		DateRange window = past(phase);
		if (window == null || !this.dice.percent(chance * elapsed(phase))) {
			return;
		}
		LocalDate day = this.dice.day(window.from(), Objects.requireNonNull(window.to()));
		if (this.dice.percent(5) && phase.endsBefore(this.yesterday.minusDays(8))) {
			day = Objects.requireNonNull(phase.to()).plusDays(this.dice.between(1, 8));
		}
		List<Pupil> present = Pairs.present(home, day);
		if (present.isEmpty()) {
			return;
		}
		if (this.dice.percent(6) && !day.minusDays(3).isBefore(phase.from())) {
			List<Pupil> earlier = Pairs.present(home, day.minusDays(3));
			if (!earlier.isEmpty()) {
				this.planned.add(new Diary.Happening(day.minusDays(3), "HOME_VISIT", earlier, false));
			}
		}
		if (present.size() > 1 && this.dice.percent(12)) {
			for (Pupil pupil : present) {
				this.planned.add(new Diary.Happening(day, "HOME_VISIT", List.of(pupil), true));
			}
		}
		else {
			this.planned.add(new Diary.Happening(day, "HOME_VISIT", present, true));
		}
	}

	private void month(Home home, DateRange month, double zeal) {
		double done = elapsed(month) * zeal;
		for (Pupil pupil : home.pupils) {
			one(pupil, "TALK", month, 93 * done);
			if (this.dice.percent(8)) {
				one(pupil, "TALK", month, 100 * done);
			}
		}
		if (this.dice.percent(12)) {
			all(home, "FAMILY_CONTACT", month, 60 * done, false);
		}
		all(home, "FAMILY_CONTACT", month, 92 * done, true);
		boolean away = home.hasSomebodyAway(month.from());
		all(home, "CHILD_PARENT_CALL", month, (away ? 93 : 80) * done, true);
		if (away) {
			all(home, "CHILD_PARENT_CALL", month, 65 * elapsed(month), this.dice.percent(94));
		}
	}

	private void meetings(Home home, Slot term) {
		for (int i = 0; i < term.meetings().size(); i++) {
			DateRange window = term.meetings().get(i);
			boolean away = home.hasSomebodyAway(window.from());
			int chance = (i == 0) ? 38 : (term.id().number() == 1) ? 88 : 72;
			if (away) {
				all(home, "PARENT_MET", window, chance * elapsed(window), true);
			}
		}
	}

	private void one(Pupil pupil, String kind, DateRange window, double chance) {
		DateRange past = past(window);
		if (past != null && this.dice.percent(chance)) {
			LocalDate day = weekday(this.dice.day(past.from(), Objects.requireNonNull(past.to())), past);
			if (pupil.here.contains(day)) {
				this.planned.add(new Diary.Happening(day, kind, List.of(pupil), true));
			}
		}
	}

	private void all(Home home, String kind, DateRange window, double chance, boolean reached) {
		DateRange past = past(window);
		if (past != null && this.dice.percent(chance)) {
			LocalDate day = this.dice.day(past.from(), Objects.requireNonNull(past.to()));
			List<Pupil> present = Pairs.present(home, day);
			if (!present.isEmpty()) {
				this.planned.add(new Diary.Happening(day, kind, present, reached));
			}
		}
	}

	private static LocalDate weekday(LocalDate day, DateRange within) {
		LocalDate found = day;
		while (found.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && found.isAfter(within.from())) {
			found = found.minusDays(1);
		}
		return found;
	}

	private @Nullable DateRange past(DateRange window) {
		return window.from().isAfter(this.yesterday) ? null
				: window.intersect(new DateRange(window.from(), this.yesterday));
	}

	/** How much of some days is over. */
	private double elapsed(DateRange window) {
		if (window.from().isAfter(this.yesterday)) {
			return 0;
		}
		LocalDate last = Objects.requireNonNull(window.to());
		return Math.min(1, 1.05 * window.daysUntil(this.yesterday) / window.daysUntil(last));
	}

}
