/**
 * Keeps what was made of many facts for as long as none of them changes.
 */
@NullMarked
package tongxing.dashboards.kept;

import org.jspecify.annotations.NullMarked;
