package tongxing.staff.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.staff.Role;
import tongxing.staff.accounts.AccountView;
import tongxing.staff.accounts.NewAccount;

/**
 * What an administrator types about an account.
 */
record AccountForm(@NotBlank @Size(max = 32) @Nullable String staffNumber,
		@NotBlank @Size(max = 40) @Nullable String name, @NotEmpty @Nullable Set<Role> roles, int version) {

	static AccountForm blank() {
		return new AccountForm(null, null, EnumSet.of(Role.TEACHER), 0);
	}

	static AccountForm of(AccountView account) {
		return new AccountForm(account.staffNumber(), account.name(), account.roles(), account.version());
	}

	NewAccount toCommand() {
		return new NewAccount(Objects.requireNonNull(this.staffNumber), Objects.requireNonNull(this.name),
				Objects.requireNonNull(this.roles), null);
	}

}
