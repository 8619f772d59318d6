/**
 * All papers of a term in one file.
 */
@NullMarked
package tongxing.summaries.papers;

import org.jspecify.annotations.NullMarked;
