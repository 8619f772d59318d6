/**
 * Suggestions that say why: what the recorded facts speak for, accepted or dismissed by a
 * person with a reason. Both answers are kept.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: words", "registry",
		"registry :: attention", "registry :: levels", "registry :: pages", "registry :: particulars",
		"registry :: status", "registry :: trait", "care", "duties" })
@NullMarked
package tongxing.suggestions;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
