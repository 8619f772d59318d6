/**
 * Goods that came in and were handed out.
 */
@NullMarked
package tongxing.program.goods;

import org.jspecify.annotations.NullMarked;
