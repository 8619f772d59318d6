/**
 * The pages of the fund and of goods.
 */
@NullMarked
package tongxing.program.web.money;

import org.jspecify.annotations.NullMarked;
