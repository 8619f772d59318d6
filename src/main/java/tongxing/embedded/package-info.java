/**
 * The built-in PostgreSQL server; nobody knows it, it only provides connection details.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package tongxing.embedded;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
