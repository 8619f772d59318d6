/**
 * Which hardships [S-12] the recorded facts speak for, and what people answered.
 */
@NullMarked
package tongxing.suggestions.hardship;

import org.jspecify.annotations.NullMarked;
