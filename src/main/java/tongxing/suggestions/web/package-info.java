/**
 * Pages of suggestions.
 */
@NullMarked
package tongxing.suggestions.web;

import org.jspecify.annotations.NullMarked;
