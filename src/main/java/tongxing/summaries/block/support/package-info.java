/**
 * Paragraphs about what keeps children safe and helps them on.
 */
@NullMarked
package tongxing.summaries.block.support;

import org.jspecify.annotations.NullMarked;
