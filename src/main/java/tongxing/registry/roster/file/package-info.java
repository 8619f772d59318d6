/**
 * Opens files of every kind that schools use and turns them into grids, or refuses them.
 */
@NullMarked
package tongxing.registry.roster.file;

import org.jspecify.annotations.NullMarked;
