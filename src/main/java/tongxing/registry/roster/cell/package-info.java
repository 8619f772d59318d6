/**
 * Understands single cells: names, dates, classes, phones and the words of rosters.
 */
@NullMarked
package tongxing.registry.roster.cell;

import org.jspecify.annotations.NullMarked;
