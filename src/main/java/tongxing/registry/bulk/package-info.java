/**
 * Writing many children in one transaction.
 */
@NullMarked
package tongxing.registry.bulk;

import org.jspecify.annotations.NullMarked;
