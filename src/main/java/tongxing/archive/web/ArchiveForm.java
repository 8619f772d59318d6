package tongxing.archive.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What shall leave the house, under which password, and why.
 */
record ArchiveForm(@NotBlank @Nullable String scope, @NotBlank @Size(max = 200) @Nullable String reason,
		@NotBlank @Size(max = 200) @Nullable String password, @NotBlank @Size(max = 200) @Nullable String again) {

	boolean agrees() {
		return Objects.equals(this.password, this.again);
	}

	@Override
	public String toString() {
		return "ArchiveForm";
	}

}
