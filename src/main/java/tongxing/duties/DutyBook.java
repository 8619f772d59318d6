package tongxing.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tongxing.calendar.Term;
import tongxing.registry.ChildId;

/**
 * Some children's duties of a term as of a day, with the rules and facts from which the
 * clock derived them.
 */
public record DutyBook(Term term, LocalDate asOf, List<DutyRule> rules, DutyFacts facts, List<Duty> duties) {

	public Map<ChildId, List<Duty>> byChild() {
		return this.duties.stream().collect(Collectors.groupingBy(Duty::child));
	}

}
