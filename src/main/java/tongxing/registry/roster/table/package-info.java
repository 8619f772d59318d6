/**
 * Walks the rows of a grid and puts the children together.
 */
@NullMarked
package tongxing.registry.roster.table;

import org.jspecify.annotations.NullMarked;
