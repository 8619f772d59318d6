/**
 * The blocks of a summary: each writes one paragraph, table or chart, and takes part by
 * being there.
 */
@NullMarked
package tongxing.summaries.block;

import org.jspecify.annotations.NullMarked;
