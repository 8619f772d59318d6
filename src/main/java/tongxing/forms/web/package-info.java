/**
 * Pages of official forms.
 */
@NullMarked
package tongxing.forms.web;

import org.jspecify.annotations.NullMarked;
