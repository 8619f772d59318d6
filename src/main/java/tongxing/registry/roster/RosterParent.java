package tongxing.registry.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.ResidentId;

/**
 * A parent as a roster describes them.
 *
 * @param workPlace a place away from home, as typed
 */
public record RosterParent(@Nullable String name, List<PhoneNumber> phones, @Nullable String workPlace,
		@Nullable ResidentId residentId, @Nullable ParentStatus status) {

	public static final RosterParent NONE = new RosterParent(null, List.of(), null, null, null);

	public RosterParent {
		phones = List.copyOf(phones);
	}

	public boolean isNone() {
		return equals(NONE);
	}

	public RosterParent withPhones(List<PhoneNumber> newPhones) {
		return new RosterParent(this.name, newPhones, this.workPlace, this.residentId, this.status);
	}

}
