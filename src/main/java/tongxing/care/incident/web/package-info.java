/**
 * The page on which a report is written down, and its sheet.
 */
@NullMarked
package tongxing.care.incident.web;

import org.jspecify.annotations.NullMarked;
