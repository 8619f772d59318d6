/**
 * Figures of what keeps children safe and helps them on: incidents, gifts, plans.
 */
@NullMarked
package tongxing.figures.definitions.support;

import org.jspecify.annotations.NullMarked;
