/**
 * The kinds of care record that gather children or guardians of many homes: activities,
 * symposia, trainings and meetings of parents.
 */
@NullMarked
package tongxing.care.kinds.gathering;

import org.jspecify.annotations.NullMarked;
