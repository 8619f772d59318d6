/**
 * The demo school: a believable school in which everything is invented, of any size and
 * the same each time.
 */
@NullMarked
package tongxing.operations.demo;

import org.jspecify.annotations.NullMarked;
