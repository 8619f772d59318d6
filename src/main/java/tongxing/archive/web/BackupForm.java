package tongxing.archive.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The password of a backup, typed twice, or none.
 */
record BackupForm(@Size(max = 200) @Nullable String password, @Size(max = 200) @Nullable String again) {

	boolean agrees() {
		return Objects.equals(this.password, this.again);
	}

	/** The password, or nothing if the key shall travel apart. */
	@Nullable String chosen() {
		return (this.password == null || this.password.isEmpty()) ? null : this.password;
	}

	@Override
	public String toString() {
		return "BackupForm";
	}

}
