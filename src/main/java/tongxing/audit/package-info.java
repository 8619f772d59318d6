/**
 * Who did what and who read what, append-only; listens, and is never called.
 */
@ApplicationModule(allowedDependencies = { "kernel", "staff" })
@NullMarked
package tongxing.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
