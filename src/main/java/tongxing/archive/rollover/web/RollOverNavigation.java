package tongxing.archive.rollover.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the roll-over stands in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class RollOverNavigation {

	@Bean
	NavigationEntry rollOverEntry() {
		return new NavigationEntry("rollover", "/admin/rollover", "archive.rollover.nav", null, Group.KEEPING, 700,
				Place.MORE, Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

}
