/**
 * The demo school's own work: leading group, policies, agreements, fund and goods, rooms,
 * partners, awards.
 */
@NullMarked
package tongxing.operations.demo.program;

import org.jspecify.annotations.NullMarked;
