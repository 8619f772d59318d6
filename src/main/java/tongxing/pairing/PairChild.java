package tongxing.pairing;

import java.time.LocalDate;

import tongxing.registry.ChildId;

/**
 * Asks that a helper care for a child from a day on. A child has one primary pairing at a
 * time and any number of others.
 */
public record PairChild(ChildId child, HelperId helper, PairingRole role, boolean primary, LocalDate from) {

}
