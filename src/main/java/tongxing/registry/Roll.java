package tongxing.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.registry.status.Criterion;

/**
 * The facts about some children with what a whole group is counted by: whether their
 * people can be reached, and the school's rule for parents who are away.
 *
 * @param numbers by child; one of whom no number is recorded is not in it
 * @param local the rule of the day that was asked for
 */
public record Roll(List<ChildFacts> children, Map<ChildId, Numbers> numbers, Criterion local) {

	/**
	 * How the telephone numbers of a child's people stand together.
	 *
	 * @param work whether any of them may still work
	 * @param tried the last day on which somebody found out about any of them
	 */
	public record Numbers(boolean work, @Nullable LocalDate tried) {

		/** Whether any of them may have worked, as known on a day. */
		boolean mayWork(LocalDate asOf) {
			return this.work || (this.tried != null && this.tried.isAfter(asOf));
		}

	}

	/** The children in order of their names' reading. */
	public List<ChildId> ids() {
		return this.children.stream().map(ChildFacts::id).toList();
	}

	/**
	 * Whether any number of a child's people may still work, as known on a day; a child
	 * of whom no number is recorded is left out.
	 */
	public Map<ChildId, Boolean> reachable(LocalDate asOf) {
		return this.numbers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> one.getValue().mayWork(asOf)));
	}

}
