/**
 * What the registration form of 2016 asks of a child beyond the register, and how well it
 * is cared for.
 */
@NamedInterface("particulars")
@NullMarked
package tongxing.registry.particulars;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
