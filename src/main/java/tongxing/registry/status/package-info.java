/**
 * Whether a child counts as having its parents away, by which rule, and what teachers
 * observed of it.
 */
@NullMarked
package tongxing.registry.status;

import org.jspecify.annotations.NullMarked;
