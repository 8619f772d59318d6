package tongxing.staff.web;

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
class StaffNavigation {

	@Bean
	NavigationEntry accountsEntry() {
		return new NavigationEntry("accounts", "/admin/accounts", "staff.nav.accounts", null, Group.KEEPING, 750,
				Place.MORE, Set.of(Role.ADMIN));
	}

	@Bean
	NavigationEntry delegationsEntry() {
		return new NavigationEntry("delegations", "/admin/delegations", "staff.nav.delegations", null, Group.KEEPING,
				760, Place.MORE, Set.of(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
