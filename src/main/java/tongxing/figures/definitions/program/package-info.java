/**
 * The figures of the school's own work: of the whole school only.
 */
@NullMarked
package tongxing.figures.definitions.program;

import org.jspecify.annotations.NullMarked;
