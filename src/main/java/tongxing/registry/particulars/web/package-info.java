/**
 * The page on which the particulars are entered.
 */
@NullMarked
package tongxing.registry.particulars.web;

import org.jspecify.annotations.NullMarked;
