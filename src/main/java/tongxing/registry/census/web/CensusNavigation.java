package tongxing.registry.census.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the census stands in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class CensusNavigation {

	@Bean
	NavigationEntry censusEntry() {
		return new NavigationEntry("census", "/census", "census.nav", null, Group.CHILDREN, 330, Place.MORE, Set.of());
	}

}
