/**
 * The blocks of a summary that speak of the school's own work; of the whole school only.
 */
@NullMarked
package tongxing.summaries.block.program;

import org.jspecify.annotations.NullMarked;
