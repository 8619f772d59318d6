/**
 * Reads parents, the person who looks after the child, and the type of absence.
 */
@NullMarked
package tongxing.registry.roster.family;

import org.jspecify.annotations.NullMarked;
