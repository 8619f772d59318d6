package tongxing.pairing.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.pairing.helper.HelperKind;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;

/**
 * What is typed about a helper. Fields may be missing until validated.
 */
record HelperForm(@NotBlank @Size(max = 40) @Nullable String name, @NotNull @Nullable HelperKind kind,
		@Size(max = 30) @Nullable String phone, @Min(1) @Max(200) @Nullable Integer cap,
		@Size(max = 200) @Nullable String note) {

	static HelperForm blank() {
		return new HelperForm(null, HelperKind.VOLUNTEER, null, null, null);
	}

	static HelperForm of(HelperView helper) {
		return new HelperForm(helper.name(), helper.kind(), null, helper.ownCap(), helper.note());
	}

	Helpers.Entry toEntry() {
		return new Helpers.Entry(Objects.requireNonNull(this.name), Objects.requireNonNull(this.kind), this.phone,
				this.cap, this.note);
	}

}
