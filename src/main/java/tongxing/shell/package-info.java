/**
 * The frame of every page: navigation, errors, the security chain, the language.
 */
@ApplicationModule(allowedDependencies = { "kernel", "staff", "staff :: accounts" })
@NullMarked
package tongxing.shell;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
