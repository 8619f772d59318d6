/**
 * The organisations the school works with, and what was agreed with them.
 */
@NullMarked
package tongxing.program.partner;

import org.jspecify.annotations.NullMarked;
