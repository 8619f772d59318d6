/**
 * Households, parents with the times they are away, and carers: what siblings share.
 */
@NullMarked
package tongxing.registry.family;

import org.jspecify.annotations.NullMarked;
