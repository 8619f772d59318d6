package tongxing.staff.accounts;

import tongxing.staff.AccountId;

/**
 * A password that was made for somebody, to be shown once.
 */
public record IssuedPassword(AccountId account, String staffNumber, String password) {

	@Override
	public String toString() {
		return "IssuedPassword";
	}

}
