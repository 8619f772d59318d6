/**
 * The roll-over: how the children and classes of a school year pass into the next.
 */
@NullMarked
package tongxing.archive.rollover;

import org.jspecify.annotations.NullMarked;
