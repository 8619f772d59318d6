/**
 * Recognises the header of a roster: what each column holds, and about whom.
 */
@NullMarked
package tongxing.registry.roster.header;

import org.jspecify.annotations.NullMarked;
