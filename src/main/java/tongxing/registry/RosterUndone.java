package tongxing.registry;

import java.util.UUID;

/**
 * An import is being taken back, within this transaction; published before its rows go.
 */
public record RosterUndone(UUID batch) {

}
