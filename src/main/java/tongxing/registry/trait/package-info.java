/**
 * Dated facts about a child beside class, family and care level: hardships, public aid,
 * boarding, consents; and what follows from them.
 */
@NamedInterface("trait")
@NullMarked
package tongxing.registry.trait;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
