package tongxing.pairing.web;

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
class PairingNavigation {

	@Bean
	NavigationEntry pairingsEntry() {
		return new NavigationEntry("pairings", "/pairings", "pairing.nav", null, Group.CHILDREN, 300, Place.BAR,
				Set.of());
	}

	@Bean
	NavigationEntry helpersEntry() {
		return new NavigationEntry("helpers", "/helpers", "pairing.helpers.title", null, Group.CHILDREN, 310,
				Place.MORE, Set.of(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
