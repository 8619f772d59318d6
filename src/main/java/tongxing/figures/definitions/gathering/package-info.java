/**
 * Figures of what gathers many: activities, symposia, trainings, meetings of parents, and
 * the opinions said there.
 */
@NullMarked
package tongxing.figures.definitions.gathering;

import org.jspecify.annotations.NullMarked;
