/**
 * The pages that list what is behind a figure.
 */
@NullMarked
package tongxing.figures.web;

import org.jspecify.annotations.NullMarked;
