/**
 * Two people who edit the same thing at once: who comes second is shown both versions.
 */
@NamedInterface("editing")
@NullMarked
package tongxing.staff.editing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
