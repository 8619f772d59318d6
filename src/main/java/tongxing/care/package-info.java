/**
 * Care records of every kind, who took part, and the promises that came out of them.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "calendar", "staff", "staff :: editing", "staff :: words", "registry",
				"registry :: classes", "registry :: household", "registry :: pages", "registry :: trait", "pairing" })
@NullMarked
package tongxing.care;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
