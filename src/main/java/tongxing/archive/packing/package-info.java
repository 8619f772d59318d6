/**
 * How what leaves the house is packed: compressed, hashed and encrypted beside whoever
 * reads it together.
 */
@NullMarked
package tongxing.archive.packing;

import org.jspecify.annotations.NullMarked;
