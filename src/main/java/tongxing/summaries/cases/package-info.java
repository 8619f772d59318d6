/**
 * Typical cases that teachers tell in a summary, and how nobody is named in them.
 */
@NullMarked
package tongxing.summaries.cases;

import org.jspecify.annotations.NullMarked;
