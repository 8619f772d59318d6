/**
 * The pages of care records: choosing, writing down, looking up, correcting.
 */
@NullMarked
package tongxing.care.web;

import org.jspecify.annotations.NullMarked;
