/**
 * Pages of pairings and helpers.
 */
@NullMarked
package tongxing.pairing.web;

import org.jspecify.annotations.NullMarked;
