/**
 * The term's figures, each defined once, each with the ids behind it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: words", "jobs", "registry",
		"registry :: attention", "registry :: status", "registry :: trait", "pairing", "care", "care :: campaign",
		"care :: incident", "care :: opinion", "program", "duties", "duties :: group" })
@NullMarked
package tongxing.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
