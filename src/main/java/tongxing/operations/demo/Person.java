package tongxing.operations.demo;

import java.util.UUID;

/**
 * A member of staff of the demo school.
 */
record Person(UUID account, UUID helper, String staffNumber, String name, String role) {

}
