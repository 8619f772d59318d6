/**
 * One row below a header, read by what its columns mean.
 */
@NullMarked
package tongxing.registry.roster.row;

import org.jspecify.annotations.NullMarked;
