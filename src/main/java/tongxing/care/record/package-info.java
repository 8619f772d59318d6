/**
 * Writing records down: the aggregates, their rules, what stood before a correction.
 */
@NullMarked
package tongxing.care.record;

import org.jspecify.annotations.NullMarked;
