/**
 * Children, their families, households, classes and carers; left-behind status, derived.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "calendar", "staff", "staff :: editing", "staff :: words", "jobs" })
@NullMarked
package tongxing.registry;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
