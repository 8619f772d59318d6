/**
 * The people who can be paired with children: staff by having an account, others by being
 * entered.
 */
@NullMarked
package tongxing.pairing.helper;

import org.jspecify.annotations.NullMarked;
