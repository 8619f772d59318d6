package tongxing.pairing.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairChild;
import tongxing.pairing.PairingRole;
import tongxing.registry.ChildId;

/**
 * Who is to care for a child, as what, and from when. Fields may be missing until
 * validated.
 */
record PairForm(@NotNull @Nullable HelperId helper, @NotNull @Nullable PairingRole role,
		@NotNull @Nullable LocalDate from, @Nullable Boolean beside) {

	static PairForm blank(@Nullable HelperId helper, LocalDate today) {
		return new PairForm(helper, PairingRole.MENTOR, today, null);
	}

	PairChild toCommand(ChildId child) {
		return new PairChild(child, Objects.requireNonNull(this.helper), Objects.requireNonNull(this.role),
				!Boolean.TRUE.equals(this.beside), Objects.requireNonNull(this.from));
	}

}
