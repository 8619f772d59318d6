/**
 * The pages about the school's own work.
 */
@NullMarked
package tongxing.program.web;

import org.jspecify.annotations.NullMarked;
