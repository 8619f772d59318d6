/**
 * What a former helper leaves for the next, who says it was read.
 */
@NullMarked
package tongxing.pairing.handover;

import org.jspecify.annotations.NullMarked;
