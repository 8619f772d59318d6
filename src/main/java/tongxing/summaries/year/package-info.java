/**
 * The report of a school year: five questions a school answers about itself, with the
 * figures that speak for an answer.
 */
@NullMarked
package tongxing.summaries.year;

import org.jspecify.annotations.NullMarked;
