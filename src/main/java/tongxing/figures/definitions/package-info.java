/**
 * The figures themselves, each defined once.
 */
@NullMarked
package tongxing.figures.definitions;

import org.jspecify.annotations.NullMarked;
