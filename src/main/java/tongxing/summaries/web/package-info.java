/**
 * The pages of term summaries and their downloads.
 */
@NullMarked
package tongxing.summaries.web;

import org.jspecify.annotations.NullMarked;
