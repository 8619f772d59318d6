/**
 * What a summary says of activities, symposia, trainings and meetings of parents.
 */
@NullMarked
package tongxing.summaries.block.gathering;

import org.jspecify.annotations.NullMarked;
