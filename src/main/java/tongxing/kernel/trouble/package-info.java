/**
 * What nobody expected, told without the words of those who typed.
 */
@NullMarked
package tongxing.kernel.trouble;

import org.jspecify.annotations.NullMarked;
