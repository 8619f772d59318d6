/**
 * Summaries as they are kept: versions that freeze what was counted and said, the steps
 * from draft to lock, and what changed between two versions.
 */
@NullMarked
package tongxing.summaries.version;

import org.jspecify.annotations.NullMarked;
