/**
 * The kinds of care record, one type each.
 */
@NamedInterface("kinds")
@NullMarked
package tongxing.care.kinds;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
