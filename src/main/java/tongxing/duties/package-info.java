/**
 * What is owed to each child and by when: rules as data, and the one duty clock.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: words", "registry",
		"registry :: attention", "registry :: classes", "registry :: pages", "pairing", "care", "care :: campaign",
		"care :: incident", "care :: kinds", "program" })
@NullMarked
package tongxing.duties;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
