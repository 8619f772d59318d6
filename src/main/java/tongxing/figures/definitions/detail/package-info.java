/**
 * Figures of what visits, contacts and talks were about.
 */
@NullMarked
package tongxing.figures.definitions.detail;

import org.jspecify.annotations.NullMarked;
