/**
 * What guardians, children and teachers think of the school, and what they were answered.
 */
@NamedInterface("opinion")
@NullMarked
package tongxing.care.opinion;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
