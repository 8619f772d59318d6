package tongxing.staff.editing;

import java.util.UUID;

/**
 * What every form that changes something carries: its one-time key, and the version its
 * editor saw.
 */
public record Ticket(UUID formKey, int version) {

}
