package tongxing.registry.trait.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the pages about many children's aid and consents stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class TraitNavigation {

	@Bean
	NavigationEntry aidEntry() {
		return new NavigationEntry("aid", "/aid", "traits.nav.aid", null, Group.CHILDREN, 350, Place.MORE, Set.of());
	}

	@Bean
	NavigationEntry consentsEntry() {
		return new NavigationEntry("consents", "/consents", "traits.nav.consents", null, Group.CHILDREN, 360,
				Place.MORE, Set.of());
	}

}
