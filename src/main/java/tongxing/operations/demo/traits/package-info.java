/**
 * Writes the demo school's hardships, public aid, consents and emergency notes.
 */
@NullMarked
package tongxing.operations.demo.traits;

import org.jspecify.annotations.NullMarked;
