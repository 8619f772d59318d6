/**
 * The kinds of care record, one type each.
 */
@NullMarked
package tongxing.care.kinds;

import org.jspecify.annotations.NullMarked;
