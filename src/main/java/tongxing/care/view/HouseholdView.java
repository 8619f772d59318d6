package tongxing.care.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.FollowUpId;
import tongxing.care.MetRole;
import tongxing.registry.ChildId;

/**
 * What a form shows of a child's home: the children who may take part, who could be met,
 * and what was promised.
 *
 * @param children the child that was asked for first, then siblings of the household
 */
public record HouseholdView(List<Member> children, List<Person> people, List<Promise> promises) {

	/** How many children a form names one by one; of more it names the classes. */
	public static final int NAMED = 600;

	/**
	 * Whether there are so many children that only classes are named.
	 */
	public boolean byClass() {
		return this.children.size() > NAMED;
	}

	/**
	 * A child of the household whom the asker may see.
	 */
	public record Member(ChildId id, String name, String className) {

	}

	/**
	 * Somebody of the family.
	 *
	 * @param relation code of GB/T 4761, for carers
	 */
	public record Person(MetRole role, String name, @Nullable String relation) {

	}

	/**
	 * A promise that is still open.
	 */
	public record Promise(FollowUpId id, ChildId child, String childName, String what, LocalDate due, String owner) {

		public long daysOver(LocalDate today) {
			return Math.max(0, today.toEpochDay() - this.due.toEpochDay());
		}

	}

	/**
	 * The same with these children among them, for a record of former days.
	 */
	public HouseholdView with(List<CareView.Child> took) {
		List<Member> all = new ArrayList<>(this.children);
		Set<ChildId> known = this.children.stream().map(Member::id).collect(Collectors.toCollection(HashSet::new));
		for (CareView.Child child : took) {
			if (known.add(child.id())) {
				all.add(new Member(child.id(), child.name(), child.className()));
			}
		}
		return new HouseholdView(List.copyOf(all), this.people, this.promises);
	}

	public ChildId asked() {
		return this.children.get(0).id();
	}

}
