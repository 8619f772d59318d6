/**
 * Papers as PDF with an open font embedded, so that every name is drawn everywhere.
 */
@NullMarked
package tongxing.summaries.pdf;

import org.jspecify.annotations.NullMarked;
