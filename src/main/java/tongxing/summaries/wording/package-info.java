/**
 * The school's own wording of the summary's blocks and the order of its parts, kept as
 * numbered templates.
 */
@NullMarked
package tongxing.summaries.wording;

import org.jspecify.annotations.NullMarked;
