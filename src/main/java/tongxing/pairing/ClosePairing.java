package tongxing.pairing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.pairing.handover.HandOverNote;

/**
 * Asks that a pairing end after a day: with a successor, who begins the day after, or
 * with the reason why nobody follows.
 */
public record ClosePairing(PairingId pairing, LocalDate last, CloseReason reason, @Nullable HelperId successor,
		@Nullable PairingRole successorRole, @Nullable String gap, HandOverNote note) {

}
