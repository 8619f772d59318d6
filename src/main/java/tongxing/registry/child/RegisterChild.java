package tongxing.registry.child;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.phone.PhoneDetails;

/**
 * Everything about a child that comes to the school, or a row of a roster: the child, its
 * home, class, parents, carer and phones, entered at once.
 *
 * @param home the household it joins (siblings), or the address of a new one
 * @param placement its class; nothing only when a registered child is updated
 * @param phones the child's own numbers
 * @param confirmed that somebody looked at the children who are like this one
 */
public record RegisterChild(ChildDetails child, Home home, @Nullable Placement placement, List<ParentDetails> parents,
		@Nullable CareDetails care, List<PhoneDetails> phones, boolean confirmed) {

	/**
	 * Where a child lives. With a household given, address and village only fill what it
	 * does not yet know.
	 */
	public record Home(@Nullable HouseholdId household, @Nullable String address, @Nullable String village) {

		public static Home at(@Nullable String address, @Nullable String village) {
			return new Home(null, address, village);
		}

		public static Home of(HouseholdId household) {
			return new Home(household, null, null);
		}

	}

	/**
	 * The class a child comes into, from which day, and how.
	 */
	public record Placement(SchoolClassId schoolClass, LocalDate from, Entry entry) {

	}

}
