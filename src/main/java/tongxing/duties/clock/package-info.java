/**
 * The duty clock: rules, a term's calendar, facts and a day in; duties out.
 */
@NullMarked
package tongxing.duties.clock;

import org.jspecify.annotations.NullMarked;
