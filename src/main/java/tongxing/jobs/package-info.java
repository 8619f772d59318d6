/**
 * Slow work with progress that a person sees: asked for by somebody, run again after a
 * crash, ended once.
 */
@ApplicationModule(allowedDependencies = { "kernel", "staff" })
@NullMarked
package tongxing.jobs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
