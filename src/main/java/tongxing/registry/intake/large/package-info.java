/**
 * Rosters that are too long for a page to wait for: each step is a job.
 */
@NullMarked
package tongxing.registry.intake.large;

import org.jspecify.annotations.NullMarked;
