/**
 * The lists behind the figures of a version, as they were when it was made.
 */
@NullMarked
package tongxing.summaries.kept;

import org.jspecify.annotations.NullMarked;
