package tongxing;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * Arrows between modules point the way {@code package-info.java} says.
 */
class ModularityTests {

	@Test
	void modulesKeepToTheirAllowedDependencies() {
		ApplicationModules.of(TongxingApplication.class).verify();
	}

}
