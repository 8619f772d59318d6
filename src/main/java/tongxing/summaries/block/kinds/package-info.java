/**
 * Paragraphs about learning, daily life, mind, health and friends from outside.
 */
@NullMarked
package tongxing.summaries.block.kinds;

import org.jspecify.annotations.NullMarked;
