/**
 * Term summaries and the documents made of them.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: editing", "staff :: words", "jobs",
		"registry", "registry :: pages", "registry :: status", "registry :: trait", "pairing", "care", "care :: brief",
		"care :: campaign", "care :: names", "program", "duties", "figures", "figures :: kept" })
@NullMarked
package tongxing.summaries;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
