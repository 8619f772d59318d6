package tongxing.registry.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.PhoneNumber;

/**
 * The person who looks after a child, as a roster describes them.
 *
 * @param relation the guardian seen from the child
 */
public record RosterGuardian(@Nullable String name, @Nullable Kinship relation, List<PhoneNumber> phones,
		@Nullable Integer age, @Nullable String health, @Nullable String occupation) {

	public static final RosterGuardian NONE = new RosterGuardian(null, null, List.of(), null, null, null);

	public RosterGuardian {
		phones = List.copyOf(phones);
	}

	public boolean isNone() {
		return equals(NONE);
	}

}
