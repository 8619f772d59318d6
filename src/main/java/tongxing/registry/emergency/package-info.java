/**
 * What must be known when something happens to a child: whom to call in order, allergies
 * and health, who may fetch the child [S-4].
 */
@NullMarked
package tongxing.registry.emergency;

import org.jspecify.annotations.NullMarked;
