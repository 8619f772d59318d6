/**
 * The page on which a plan is approved or returned.
 */
@NullMarked
package tongxing.care.plan.web;

import org.jspecify.annotations.NullMarked;
