package tongxing.dashboards.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the boards stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

	@Bean
	NavigationEntry dashboardEntry() {
		return new NavigationEntry("dashboard", "/dashboard", "dashboards.nav", "chart", Group.SCHOOL, 100, Place.BAR,
				Set.of(Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN, Role.TEACHER));
	}

}
