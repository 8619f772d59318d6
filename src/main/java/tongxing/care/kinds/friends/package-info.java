/**
 * Kinds of record about people from outside who care for children.
 */
@NullMarked
package tongxing.care.kinds.friends;

import org.jspecify.annotations.NullMarked;
