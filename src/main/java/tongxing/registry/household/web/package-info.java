/**
 * Pages about households that are one.
 */
@NullMarked
package tongxing.registry.household.web;

import org.jspecify.annotations.NullMarked;
