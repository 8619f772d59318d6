/**
 * Where sheets are printed, and found again by their codes.
 */
@NullMarked
package tongxing.summaries.sheets.web;

import org.jspecify.annotations.NullMarked;
