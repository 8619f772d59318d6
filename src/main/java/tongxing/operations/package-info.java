/**
 * First-run set-up, the demo school and the command line.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: accounts", "registry",
		"registry :: census", "registry :: classes", "registry :: particulars", "registry :: roster",
		"registry :: status", "registry :: trait", "pairing", "care", "duties", "figures", "summaries", "archive" })
@NullMarked
package tongxing.operations;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
