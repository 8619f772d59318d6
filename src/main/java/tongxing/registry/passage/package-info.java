/**
 * How many children at once pass from the classes of one school year into the next, and
 * back if it was a mistake.
 */
@NamedInterface("passage")
@NullMarked
package tongxing.registry.passage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
