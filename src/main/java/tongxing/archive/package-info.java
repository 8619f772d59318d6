/**
 * How the school's records leave the house and come back: backups, their restoring and
 * its weekly proof.
 */
@ApplicationModule(allowedDependencies = { "kernel", "jobs", "staff" })
@NullMarked
package tongxing.archive;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
