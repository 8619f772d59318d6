package tongxing.calendar.web;

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
class CalendarNavigation {

	@Bean
	NavigationEntry termsEntry() {
		return new NavigationEntry("terms", "/admin/terms", "calendar.nav.terms", null, Group.KEEPING, 710, Place.MORE,
				Set.of(Role.ADMIN, Role.CARE_LEAD));
	}

	@Bean
	NavigationEntry schoolEntry() {
		return new NavigationEntry("school", "/admin/school", "calendar.nav.school", null, Group.KEEPING, 720,
				Place.MORE, Set.of(Role.ADMIN));
	}

}
