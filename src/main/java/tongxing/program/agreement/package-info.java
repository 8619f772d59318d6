/**
 * Safety agreements and who has signed them.
 */
@NullMarked
package tongxing.program.agreement;

import org.jspecify.annotations.NullMarked;
