package tongxing.duties.web;

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
class DutiesNavigation {

	@Bean
	NavigationEntry todayEntry() {
		return new NavigationEntry("today", "/", "duties.nav.today", "today", Group.CARE, 10, Place.EVERYWHERE,
				Set.of());
	}

	@Bean
	NavigationEntry rulesEntry() {
		return new NavigationEntry("rules", "/admin/rules", "duties.nav.rules", null, Group.KEEPING, 730, Place.MORE,
				Set.of(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
