/**
 * How the school's records leave the house and come back, and how a year ends: backups,
 * their restoring and its weekly proof, the roll-over to the next school year.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "jobs", "registry", "registry :: classes",
		"registry :: passage", "pairing", "summaries :: leaving" })
@NullMarked
package tongxing.archive;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
