package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tongxing.calendar.Term;
import tongxing.duties.Duty;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyRule;
import tongxing.registry.ChildFacts;

/**
 * Says what is owed to whom and how it stands: one pure function. Badge, list, home page,
 * figures and summary call it and nothing else.
 *
 * <ul>
 * <li>A window asks for as many records as the child's days in it are of all its days,
 * rounded half up: who is there for less than half of a phase is owed no visit in it.
 * <li>A record fills the window it lies in; if that is full, or there is none, the oldest
 * unmet window before it within the term, which is then met late. It fills one window of
 * a rule at most, and any number of rules.
 * <li>Attempts fill nothing. What was written down after the as-of day is left out; ends
 * of stays, pairings and rules on or after that day were not known.
 * <li>Leaving the school ends what is owed from the next day on and keeps what was owed
 * before.
 * <li>A window is waived if it begins within a waiver's days and was not fulfilled all
 * the same.
 * </ul>
 */
public final class DutyClock {

	private DutyClock() {
	}

	/**
	 * The duties of a term as they stood at the end of the as-of day, child by child in
	 * the order of the facts, rule by rule in the order of the rules.
	 */
	public static List<Duty> duties(List<DutyRule> rules, Term term, DutyFacts facts, LocalDate asOf) {
		Map<String, List<RuleWindows>> windows = new LinkedHashMap<>();
		for (DutyRule rule : rules) {
			if (!rule.effective().from().isAfter(asOf)) {
				windows.computeIfAbsent(rule.code(), (code) -> new ArrayList<>(1))
					.add(new RuleWindows(rule, term, asOf));
			}
		}
		ChildIndex index = new ChildIndex(facts, asOf);
		List<Duty> duties = new ArrayList<>(facts.children().size() * 24);
		for (ChildFacts child : facts.children()) {
			ChildDays days = ChildDays.of(child, term, asOf, index.of(child.id()));
			if (days.register().stream().anyMatch(term.attribution()::overlaps)) {
				duties.addAll(duties(windows.values(), days));
			}
		}
		return duties;
	}

	private static List<Duty> duties(Collection<List<RuleWindows>> rules, ChildDays child) {
		List<Duty> duties = new ArrayList<>(24);
		for (List<RuleWindows> rows : rules) {
			new WindowClock(rows, child, duties).run();
			for (RuleWindows row : rows) {
				if (row.rule().kind() == DutyRule.Kind.MAX_GAP) {
					new GapClock(row, child, duties).run();
				}
			}
		}
		return duties;
	}

}
