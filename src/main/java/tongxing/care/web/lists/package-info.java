/**
 * What was written down, looked up: the lists of records and follow-ups, and a child's
 * chronology.
 */
@NullMarked
package tongxing.care.web.lists;

import org.jspecify.annotations.NullMarked;
