package tongxing.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.registry.status.Criterion;

/**
 * The facts about some children with what a whole group is counted by: whether their
 * people can be reached, and the school's rule for parents who are away.
 *
 * @param children in order of their names' reading
 * @param numbers by child; one of whom no number is recorded is not in it
 * @param local the rule of the day that was asked for
 */
public record Roll(List<ChildFacts> children, Map<ChildId, Numbers> numbers, Criterion local) {

	static final Comparator<ChildFacts> IN_ORDER = Comparator.comparing(ChildFacts::pinyin)
		.thenComparing((child) -> child.id().value());

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

	/**
	 * The same roll after some children were read again: those of them who are in the
	 * later one as it says, the others no more.
	 */
	public Roll after(Set<ChildId> changed, Roll later) {
		List<ChildFacts> children = Stream
			.concat(this.children.stream().filter((child) -> !changed.contains(child.id())), later.children.stream())
			.sorted(IN_ORDER)
			.toList();
		Map<ChildId, Numbers> numbers = new HashMap<>(this.numbers);
		numbers.keySet().removeAll(changed);
		numbers.putAll(later.numbers);
		return new Roll(children, numbers, later.local);
	}

	/** The ids of the children, in their order. */
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
