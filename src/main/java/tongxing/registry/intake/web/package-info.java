/**
 * Pages of the roster import.
 */
@NullMarked
package tongxing.registry.intake.web;

import org.jspecify.annotations.NullMarked;
