/**
 * A summary as text: parts, paragraphs and sentences whose every figure keeps its
 * records.
 */
@NullMarked
package tongxing.summaries.text;

import org.jspecify.annotations.NullMarked;
