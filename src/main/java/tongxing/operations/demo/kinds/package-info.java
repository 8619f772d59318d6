/**
 * What the demo school writes down beside visits, talks and calls.
 */
@NullMarked
package tongxing.operations.demo.kinds;

import org.jspecify.annotations.NullMarked;
