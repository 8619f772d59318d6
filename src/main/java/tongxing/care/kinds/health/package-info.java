/**
 * Kinds of record about body and mind.
 */
@NullMarked
package tongxing.care.kinds.health;

import org.jspecify.annotations.NullMarked;
