/**
 * Words, names and readings that all columns share.
 */
@NullMarked
package tongxing.registry.roster.cell;

import org.jspecify.annotations.NullMarked;
