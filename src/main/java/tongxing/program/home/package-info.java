/**
 * The rooms kept for the children: what stands in them, and when they were open.
 */
@NullMarked
package tongxing.program.home;

import org.jspecify.annotations.NullMarked;
