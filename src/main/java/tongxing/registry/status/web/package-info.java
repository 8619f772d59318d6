/**
 * Pages about how the school counts.
 */
@NullMarked
package tongxing.registry.status.web;

import org.jspecify.annotations.NullMarked;
