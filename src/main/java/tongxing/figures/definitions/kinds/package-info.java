/**
 * Figures of the kinds of record about learning, daily life, mind and health.
 */
@NullMarked
package tongxing.figures.definitions.kinds;

import org.jspecify.annotations.NullMarked;
