/**
 * The pages of safety agreements.
 */
@NullMarked
package tongxing.program.web.agreements;

import org.jspecify.annotations.NullMarked;
