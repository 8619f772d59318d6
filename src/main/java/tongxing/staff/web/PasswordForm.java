package tongxing.staff.web;

import java.util.Objects;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to change their own password.
 */
record PasswordForm(@NotEmpty @Size(max = 200) @Nullable String current,
		@NotEmpty @Size(max = 200) @Nullable String fresh, @NotEmpty @Size(max = 200) @Nullable String again) {

	boolean agrees() {
		return Objects.equals(this.fresh, this.again);
	}

	@Override
	public String toString() {
		return "PasswordForm";
	}

}
