package tongxing.registry.roster;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.ResidentId;

/**
 * A parent as a roster describes them.
 *
 * @param workPlace a place away from home, as typed
 * @param awaySince since when away, where the roster says so
 */
public record RosterParent(@Nullable String name, List<PhoneNumber> phones, @Nullable String workPlace,
		@Nullable ResidentId residentId, @Nullable ParentStatus status, @Nullable LocalDate awaySince) {

	public static final RosterParent NONE = new RosterParent(null, List.of(), null, null, null, null);

	public RosterParent {
		phones = List.copyOf(phones);
	}

	/** Whether it describes nobody; a date alone does not. */
	public boolean isNone() {
		return since(null).equals(NONE);
	}

	public RosterParent withPhones(List<PhoneNumber> newPhones) {
		return new RosterParent(this.name, newPhones, this.workPlace, this.residentId, this.status, this.awaySince);
	}

	public RosterParent since(@Nullable LocalDate day) {
		return new RosterParent(this.name, this.phones, this.workPlace, this.residentId, this.status, day);
	}

}
