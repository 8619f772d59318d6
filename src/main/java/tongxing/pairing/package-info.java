/**
 * Who cares for which child, from when to when, and what is handed over.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: editing", "staff :: words",
		"registry", "registry :: pages" })
@NullMarked
package tongxing.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
