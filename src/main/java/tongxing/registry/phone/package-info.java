/**
 * The phone numbers by which a child and its people are reached.
 */
@NullMarked
package tongxing.registry.phone;

import org.jspecify.annotations.NullMarked;
