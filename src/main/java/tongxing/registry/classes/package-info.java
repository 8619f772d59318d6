/**
 * The school's classes, year by year, and who leads them.
 */
@NamedInterface("classes")
@NullMarked
package tongxing.registry.classes;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
