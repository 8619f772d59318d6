package tongxing.staff.accounts;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;
import tongxing.staff.AccountId;

/**
 * Something done to an account, or a sign-in.
 */
record StaffAction(String action, @Nullable String subject) implements Audited {

	static StaffAction on(String action, AccountId account) {
		return new StaffAction(action, account.toString());
	}

}
