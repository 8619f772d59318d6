/**
 * Reading what forms and record pages of this module show.
 */
@NullMarked
package tongxing.care.view;

import org.jspecify.annotations.NullMarked;
