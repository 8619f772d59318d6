/**
 * The figures of the census.
 */
@NullMarked
package tongxing.figures.definitions.census;

import org.jspecify.annotations.NullMarked;
