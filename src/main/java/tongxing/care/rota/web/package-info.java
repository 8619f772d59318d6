/**
 * The page of the rota, its sheet of paper, and its form.
 */
@NullMarked
package tongxing.care.rota.web;

import org.jspecify.annotations.NullMarked;
