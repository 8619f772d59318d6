package tongxing.pairing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Something happened to a pairing: PAIRING_MADE, PAIRING_CLOSED, PAIRING_UNDONE,
 * PAIRING_REOPENED, HAND_OVER_READ, HAND_OVER_ACKNOWLEDGED.
 */
record PairingChanged(String action, ChildId of, PairingId pairing) implements Audited {

	@Override
	public UUID child() {
		return this.of.value();
	}

	@Override
	public @Nullable String subject() {
		return this.pairing.toString();
	}

}
