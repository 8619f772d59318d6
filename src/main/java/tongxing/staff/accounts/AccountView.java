package tongxing.staff.accounts;

import tongxing.staff.AccountId;
import tongxing.staff.Role;
import java.util.Set;

/**
 * An account as its keeper sees it.
 */
public record AccountView(AccountId id, String staffNumber, String name, Set<Role> roles, boolean enabled,
		boolean mustChangePassword, int version) {

}
