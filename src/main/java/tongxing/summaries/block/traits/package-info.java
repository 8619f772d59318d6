/**
 * Blocks about what holds of the children: hardships, boarding, consents, public aid.
 */
@NullMarked
package tongxing.summaries.block.traits;

import org.jspecify.annotations.NullMarked;
