/**
 * Reads who a child is: name, numbers, birth date, sex; and other dates.
 */
@NullMarked
package tongxing.registry.roster.identity;

import org.jspecify.annotations.NullMarked;
