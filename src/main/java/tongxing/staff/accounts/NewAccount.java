package tongxing.staff.accounts;

import tongxing.staff.Role;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password what its owner chose, kept as it is; nothing means that one is made,
 * which must be changed at the first sign-in
 */
public record NewAccount(String staffNumber, String name, Set<Role> roles, @Nullable String password) {

	@Override
	public String toString() {
		return "NewAccount";
	}

}
