/**
 * What the list and the page of children say about pairings.
 */
@NullMarked
package tongxing.pairing.pages;

import org.jspecify.annotations.NullMarked;
