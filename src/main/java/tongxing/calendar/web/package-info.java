/**
 * Pages about the school and its terms.
 */
@NullMarked
package tongxing.calendar.web;

import org.jspecify.annotations.NullMarked;
