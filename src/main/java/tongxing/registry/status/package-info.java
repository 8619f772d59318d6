/**
 * Whether a child counts as having its parents away, by which rule, and what teachers
 * observed of it.
 */
@NamedInterface("status")
@NullMarked
package tongxing.registry.status;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
