/**
 * The pages of the first run.
 */
@NullMarked
package tongxing.operations.web;

import org.jspecify.annotations.NullMarked;
