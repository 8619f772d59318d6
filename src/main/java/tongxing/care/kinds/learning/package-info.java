/**
 * Kinds of record about learning and daily life 三个优先 [S-3, S-13].
 */
@NullMarked
package tongxing.care.kinds.learning;

import org.jspecify.annotations.NullMarked;
