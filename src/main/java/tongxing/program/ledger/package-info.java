/**
 * The care fund.
 */
@NullMarked
package tongxing.program.ledger;

import org.jspecify.annotations.NullMarked;
