/**
 * What children are given: goods and money at festivals and at the beginning of term.
 */
@NullMarked
package tongxing.care.gift;

import org.jspecify.annotations.NullMarked;
