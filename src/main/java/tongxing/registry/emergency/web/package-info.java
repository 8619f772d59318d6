/**
 * Pages and prints of what must be known in an emergency.
 */
@NullMarked
package tongxing.registry.emergency.web;

import org.jspecify.annotations.NullMarked;
