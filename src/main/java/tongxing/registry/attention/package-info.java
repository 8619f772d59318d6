/**
 * What is missing or worrying in what is entered about a child.
 */
@NamedInterface("attention")
@NullMarked
package tongxing.registry.attention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
