package tongxing.program.web.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.program.ledger.Fund;
import tongxing.program.ledger.FundPurpose;
import tongxing.program.ledger.FundSource;
import tongxing.registry.ChildId;

/**
 * Money as typed: with a source it comes in, with a purpose it goes out.
 */
record FundForm(@NotNull @DecimalMin("0.01") @Digits(integer = 10, fraction = 2) @Nullable BigDecimal amount,
		@Nullable Boolean approximate, @Nullable FundSource source, @Nullable FundPurpose purpose,
		@Nullable ChildId child, @NotNull @Nullable LocalDate on, @Size(max = 80) @Nullable String counterpart,
		@Size(max = 200) @Nullable String note) {

	static FundForm blank(boolean in, @Nullable ChildId child, LocalDate today) {
		return new FundForm(null, false, in ? FundSource.STAFF : null, in ? null : FundPurpose.LIVING, child, today,
				null, null);
	}

	Fund.Draft draft(boolean in) {
		return new Fund.Draft(Objects.requireNonNull(this.on), Objects.requireNonNull(this.amount),
				Boolean.TRUE.equals(this.approximate),
				in ? Objects.requireNonNullElse(this.source, FundSource.OTHER) : null,
				in ? null : Objects.requireNonNullElse(this.purpose, FundPurpose.OTHER), in ? null : this.child,
				this.counterpart, this.note);
	}

}
