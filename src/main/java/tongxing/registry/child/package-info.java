/**
 * A child of the school: its particulars, classes, parents, arrangements and care levels.
 */
@NullMarked
package tongxing.registry.child;

import org.jspecify.annotations.NullMarked;
