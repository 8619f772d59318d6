package tongxing.registry.search.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the pages of this module stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class RegistryNavigation {

	@Bean
	NavigationEntry childrenEntry() {
		return new NavigationEntry("children", "/children", "registry.nav.children", "people", 200, Place.EVERYWHERE,
				Set.of());
	}

	@Bean
	NavigationEntry criterionEntry() {
		return new NavigationEntry("criterion", "/admin/criterion", "registry.nav.criterion", null, 710, Place.MORE,
				Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

	@Bean
	NavigationEntry householdsEntry() {
		return new NavigationEntry("households", "/households", "registry.nav.households", null, 690, Place.MORE,
				Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

	@Bean
	NavigationEntry classesEntry() {
		return new NavigationEntry("classes", "/admin/classes", "registry.nav.classes", null, 700, Place.MORE,
				Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

}
