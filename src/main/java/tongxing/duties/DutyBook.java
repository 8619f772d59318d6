package tongxing.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tongxing.calendar.Term;
import tongxing.duties.group.GroupDuty;
import tongxing.registry.ChildId;

/**
 * Some children's duties of a term as of a day, with the rules and facts from which the
 * clock derived them.
 *
 * @param rules those owed to each child
 * @param groups what classes and the school owe, right for classes all of whose children
 * are in the book, and for the school if all are
 */
public record DutyBook(Term term, LocalDate asOf, List<DutyRule> rules, DutyFacts facts, List<Duty> duties,
		List<GroupDuty> groups) {

	/**
	 * A book of children without what their classes and the school owe.
	 */
	public DutyBook(Term term, LocalDate asOf, List<DutyRule> rules, DutyFacts facts, List<Duty> duties) {
		this(term, asOf, rules, facts, duties, List.of());
	}

	public Map<ChildId, List<Duty>> byChild() {
		return this.duties.stream().collect(Collectors.groupingBy(Duty::child));
	}

}
