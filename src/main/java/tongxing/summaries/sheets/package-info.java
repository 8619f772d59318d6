/**
 * Sheets to be filled in on paper and typed later.
 */
@NullMarked
package tongxing.summaries.sheets;

import org.jspecify.annotations.NullMarked;
