/**
 * Two households that are one: finds them, merges them with a reason, and takes it back.
 */
@NamedInterface("household")
@NullMarked
package tongxing.registry.household;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
