/**
 * The page of a school year's report.
 */
@NullMarked
package tongxing.summaries.year.web;

import org.jspecify.annotations.NullMarked;
