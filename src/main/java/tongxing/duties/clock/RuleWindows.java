package tongxing.duties.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.duties.DutyRule;
import tongxing.kernel.DateRange;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.Stay;

/**
 * The whole windows of one rule in one term, before any child is looked at. A window is
 * governed by the rule that is in force on its last day.
 */
final class RuleWindows {

	private final DutyRule rule;

	private final Term term;

	private final LocalDate asOf;

	private final List<Whole> wholes;

	RuleWindows(DutyRule rule, Term term, LocalDate asOf) {
		this.rule = rule;
		this.term = term;
		this.asOf = asOf;
		this.wholes = governed(calendar());
	}

	/**
	 * A window as the calendar has it.
	 */
	record Whole(String part, DateRange days) {

	}

	DutyRule rule() {
		return this.rule;
	}

	/**
	 * The windows for a child; for a rule with a trigger they depend on the child.
	 */
	List<Whole> of(ChildDays child) {
		return (this.rule.kind() != DutyRule.Kind.ONCE) ? this.wholes : governed(triggered(child));
	}

	/**
	 * The windows for a class or the school.
	 */
	List<Whole> ofGroup() {
		if (this.rule.kind() != DutyRule.Kind.ONCE) {
			return this.wholes;
		}
		boolean asked = this.rule.trigger() == DutyRule.Trigger.TERM_START || this.term.id().number() == 1;
		LocalDate first = this.term.firstDay();
		return asked
				? governed(List.of(new Whole("1",
						new DateRange(first, first.plusDays(Objects.requireNonNull(this.rule.offsetDays()))))))
				: List.of();
	}

	/**
	 * Whether the rule is in force as long as a gap can run: on the as-of day or the last
	 * of the term.
	 */
	boolean running() {
		LocalDate end = this.term.attribution().to();
		LocalDate day = (end != null && end.isBefore(this.asOf)) ? end : this.asOf;
		return this.rule.inForce(day.isBefore(this.term.firstDay()) ? this.term.firstDay() : day, this.asOf);
	}

	private List<Whole> calendar() {
		return switch (this.rule.kind()) {
			case PER_PHASE -> phases();
			case PER_MONTH -> months();
			case PER_TERM -> List.of(new Whole("TERM", this.term.teaching()));
			case CAMPAIGN -> this.rule.satisfiers()
				.stream()
				.map(DutyRule.Satisfier::recordKind)
				.distinct()
				.map((kind) -> new Whole(kind, this.term.teaching()))
				.toList();
			case MAX_GAP, ONCE -> List.of();
		};
	}

	private List<Whole> phases() {
		List<Whole> phases = new ArrayList<>(3);
		for (Phase phase : Phase.values()) {
			phases.add(new Whole(phase.name(), this.term.phase(phase)));
		}
		return phases;
	}

	private List<Whole> months() {
		List<Whole> months = new ArrayList<>(6);
		for (YearMonth month : this.term.months()) {
			DateRange taught = new DateRange(month.atDay(1), month.atEndOfMonth()).intersect(this.term.teaching());
			if (taught != null && this.term.teachingDays(month) >= this.rule.minTeachingDays()) {
				months.add(new Whole(month.toString(), taught));
			}
		}
		return months;
	}

	private List<Whole> triggered(ChildDays child) {
		List<Whole> windows = new ArrayList<>(2);
		for (LocalDate day : triggers(child)) {
			if (this.term.attribution().contains(day)) {
				DateRange days = new DateRange(day, day.plusDays(Objects.requireNonNull(this.rule.offsetDays())));
				windows.add(new Whole(String.valueOf(windows.size() + 1), days));
			}
		}
		return windows;
	}

	private List<LocalDate> triggers(ChildDays child) {
		return switch (Objects.requireNonNull(this.rule.trigger())) {
			case TERM_START -> List.of(this.term.firstDay());
			case YEAR_START -> (this.term.id().number() == 1) ? List.of(this.term.firstDay()) : List.of();
			case ENTRY -> entries(child);
			case JOINING -> joinings(child);
			case LEVEL_RAISED -> raises(child);
			case UNPAIRED -> lonelyDays(child);
			case PLAN_NEEDED -> recorded(child, "PLAN_NEED");
			case PLAN_MADE -> recorded(child, "EDUCATION_PLAN");
		};
	}

	private static List<LocalDate> recorded(ChildDays child, String kind) {
		return child.records()
			.stream()
			.filter((record) -> record.kind().equals(kind))
			.map(CareFact::happenedOn)
			.distinct()
			.toList();
	}

	private List<LocalDate> entries(ChildDays child) {
		return child.child()
			.stays()
			.stream()
			.filter((stay) -> stay.entersSchool() && !stay.during().from().isAfter(this.asOf))
			.map(Stay::during)
			.map(DateRange::from)
			.toList();
	}

	/**
	 * The year's first day for who is there then, and every day of teaching on which the
	 * child came.
	 */
	private List<LocalDate> joinings(ChildDays child) {
		LocalDate first = this.term.firstDay();
		List<LocalDate> days = new ArrayList<>(1);
		if (this.term.id().number() == 1 && child.child().onRegister(first)) {
			days.add(first);
		}
		entries(child).stream()
			.filter((day) -> day.isAfter(first) && this.term.teaching().contains(day))
			.forEach(days::add);
		return days;
	}

	private List<LocalDate> raises(ChildDays child) {
		List<LocalDate> raises = new ArrayList<>(1);
		for (LevelSpan span : child.child().levels()) {
			LocalDate day = span.during().from();
			CareLevel before = child.child().levelOn(day.minusDays(1));
			if (!day.isAfter(this.asOf) && span.level().compareTo(before) > 0) {
				raises.add(day);
			}
		}
		return raises;
	}

	/**
	 * The first day of the child in this term, and every later day on which a primary
	 * helper is missing for the first time.
	 */
	private List<LocalDate> lonelyDays(ChildDays child) {
		List<LocalDate> days = new ArrayList<>(1);
		for (DateRange span : Spans.common(child.owed(this.rule), List.of(this.term.attribution()))) {
			days.add(span.from());
			for (DateRange gap : Spans.without(span, child.paired())) {
				if (gap.from().isAfter(span.from()) && !gap.from().isAfter(this.asOf)) {
					days.add(gap.from());
				}
			}
		}
		return days;
	}

	private List<Whole> governed(List<Whole> windows) {
		return windows.stream()
			.filter((window) -> this.rule.inForce(Objects.requireNonNull(window.days().to()), this.asOf))
			.toList();
	}

}
