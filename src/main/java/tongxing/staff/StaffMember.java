package tongxing.staff;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A member of staff as they are at this moment: read anew with every request, so that a
 * role taken away is gone at the next click.
 */
public record StaffMember(AccountId id, String staffNumber, String name, Set<Role> roles, Language language,
		boolean mustChangePassword) {

	public StaffMember {
		roles = Collections.unmodifiableSet(new TreeSet<>(roles));
	}

	/**
	 * Whether they have at least one of the roles.
	 */
	public boolean is(Role... any) {
		for (Role role : any) {
			if (this.roles.contains(role)) {
				return true;
			}
		}
		return false;
	}

	@Override
	public String toString() {
		return this.id.toString();
	}

}
