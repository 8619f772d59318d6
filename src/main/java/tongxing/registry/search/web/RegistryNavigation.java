package tongxing.registry.search.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
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
		return new NavigationEntry("children", "/children", "registry.nav.children", "people", Group.CHILDREN, 200,
				Place.EVERYWHERE, Set.of());
	}

	/** The first of its group: whoever looks for it has no time. */
	@Bean
	NavigationEntry emergencyEntry() {
		return new NavigationEntry("emergency", "/emergency", "emergency.title", null, Group.CHILDREN, 210, Place.MORE,
				Set.of());
	}

	@Bean
	NavigationEntry criterionEntry() {
		return new NavigationEntry("criterion", "/admin/criterion", "registry.nav.criterion", null, Group.KEEPING, 740,
				Place.MORE, Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

	@Bean
	NavigationEntry householdsEntry() {
		return new NavigationEntry("households", "/households", "registry.nav.households", null, Group.CHILDREN, 370,
				Place.MORE, Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

	@Bean
	NavigationEntry classesEntry() {
		return new NavigationEntry("classes", "/admin/classes", "registry.nav.classes", null, Group.KEEPING, 690,
				Place.MORE, Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

}
