/**
 * The list of opinions and their answers.
 */
@NullMarked
package tongxing.care.opinion.web;

import org.jspecify.annotations.NullMarked;
