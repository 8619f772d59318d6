/**
 * Plans for single children: what needs one, the plan with its approval, its review.
 */
@NullMarked
package tongxing.care.plan;

import org.jspecify.annotations.NullMarked;
