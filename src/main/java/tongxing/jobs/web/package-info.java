/**
 * Pages on which people watch their slow work.
 */
@NullMarked
package tongxing.jobs.web;

import org.jspecify.annotations.NullMarked;
