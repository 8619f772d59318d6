/**
 * Safety incidents, and the reports about them that law makes a school's duty.
 */
@NamedInterface("incident")
@NullMarked
package tongxing.care.incident;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
