package tongxing.duties.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it is typed.
 */
record WaiverForm(@NotBlank @Nullable String rule, @NotNull @Nullable LocalDate first, @Nullable LocalDate last,
		@NotBlank @Size(max = 200) @Nullable String reason) {

}
