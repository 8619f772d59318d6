/**
 * Figures of hardships, public aid, boarding, consents and entrusted care.
 */
@NullMarked
package tongxing.figures.definitions.trait;

import org.jspecify.annotations.NullMarked;
