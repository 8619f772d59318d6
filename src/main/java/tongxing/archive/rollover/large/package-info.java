/**
 * Roll-overs of schools so large that a page cannot wait for them: each step is a job.
 */
@NullMarked
package tongxing.archive.rollover.large;

import org.jspecify.annotations.NullMarked;
