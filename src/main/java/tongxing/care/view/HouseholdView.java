package tongxing.care.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
		for (CareView.Child child : took) {
			if (all.stream().noneMatch((member) -> member.id().equals(child.id()))) {
				all.add(new Member(child.id(), child.name(), child.className()));
			}
		}
		return new HouseholdView(List.copyOf(all), this.people, this.promises);
	}

	public ChildId asked() {
		return this.children.get(0).id();
	}

}
