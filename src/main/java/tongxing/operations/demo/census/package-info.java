/**
 * The censuses of the demo school.
 */
@NullMarked
package tongxing.operations.demo.census;

import org.jspecify.annotations.NullMarked;
