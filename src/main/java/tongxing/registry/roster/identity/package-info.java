/**
 * Reads who a child is: name, numbers, birth date, sex.
 */
@NullMarked
package tongxing.registry.roster.identity;

import org.jspecify.annotations.NullMarked;
