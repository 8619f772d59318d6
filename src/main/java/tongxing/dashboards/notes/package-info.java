/**
 * Who is responsible for what a figure counts, and the short notes that ask them about
 * it.
 */
@NullMarked
package tongxing.dashboards.notes;

import org.jspecify.annotations.NullMarked;
