/**
 * Reads class, address, boarding, mentor and notes.
 */
@NullMarked
package tongxing.registry.roster.schooling;

import org.jspecify.annotations.NullMarked;
