/**
 * Boards to look at: read-only pages over figures and duties, and the short notes by
 * which a principal asks a teacher about one of them.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "registry", "pairing", "care", "duties",
		"figures", "figures :: kept" })
@NullMarked
package tongxing.dashboards;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
