/**
 * The blocks of a summary that tell of the census.
 */
@NullMarked
package tongxing.summaries.block.census;

import org.jspecify.annotations.NullMarked;
