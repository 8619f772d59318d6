/**
 * Sheets as grids of cells, with merged cells filled in.
 */
@NullMarked
package tongxing.registry.roster.sheet;

import org.jspecify.annotations.NullMarked;
