/**
 * Who cares for a child on some days, and how arrangements follow each other.
 */
@NullMarked
package tongxing.registry.arrangement;

import org.jspecify.annotations.NullMarked;
