/**
 * What belongs to the school and not to one child: the leading group, policies,
 * agreements, the fund and goods, awards, the children's home, partners.
 */
@ApplicationModule(allowedDependencies = { "kernel", "calendar", "staff", "staff :: editing", "staff :: words",
		"registry", "registry :: classes", "registry :: pages" })
@NullMarked
package tongxing.program;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
