/**
 * Term summaries and the documents made of them.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "calendar", "staff", "registry", "pairing", "care", "duties", "figures" })
@NullMarked
package tongxing.summaries;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
