/**
 * The leading group of the school's care program and its meetings.
 */
@NullMarked
package tongxing.program.leading;

import org.jspecify.annotations.NullMarked;
