/**
 * Accounts, roles, sign-in and delegation; whose children somebody may see.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package tongxing.staff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
