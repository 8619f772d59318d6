/**
 * What is said to the present member of staff outside a template, in their language.
 */
@NamedInterface("words")
@NullMarked
package tongxing.staff.words;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
