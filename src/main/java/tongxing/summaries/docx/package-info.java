/**
 * Summaries as word-processor documents in the page format of GB/T 9704-2012.
 */
@NullMarked
package tongxing.summaries.docx;

import org.jspecify.annotations.NullMarked;
