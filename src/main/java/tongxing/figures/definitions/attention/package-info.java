/**
 * Figures of children whose situation itself asks for attention.
 */
@NullMarked
package tongxing.figures.definitions.attention;

import org.jspecify.annotations.NullMarked;
