/**
 * Pages of the census.
 */
@NullMarked
package tongxing.registry.census.web;

import org.jspecify.annotations.NullMarked;
