/**
 * Turns a file of any kind that schools use into grids of cells, or refuses it.
 */
@NullMarked
package tongxing.registry.roster.sheet;

import org.jspecify.annotations.NullMarked;
