/**
 * Accounts with their passwords, signing in with them, and standing in for one another.
 */
@NamedInterface("accounts")
@NullMarked
package tongxing.staff.accounts;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
