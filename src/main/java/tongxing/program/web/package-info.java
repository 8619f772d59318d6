/**
 * The pages about the school's own work: lists and forms that are all drawn alike.
 */
@NullMarked
package tongxing.program.web;

import org.jspecify.annotations.NullMarked;
