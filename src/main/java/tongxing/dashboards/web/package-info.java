/**
 * The pages of the boards.
 */
@NullMarked
package tongxing.dashboards.web;

import org.jspecify.annotations.NullMarked;
