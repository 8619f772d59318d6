package tongxing.staff.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.staff.AccountId;

/**
 * Who stands in for whom, and when.
 */
record DelegationForm(@NotNull @Nullable AccountId away, @NotNull @Nullable AccountId standIn,
		@NotNull @Nullable LocalDate first, @NotNull @Nullable LocalDate last,
		@NotBlank @Size(max = 200) @Nullable String reason) {

}
