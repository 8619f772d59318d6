/**
 * Awards, and what others who looked at the work said of it.
 */
@NullMarked
package tongxing.program.award;

import org.jspecify.annotations.NullMarked;
