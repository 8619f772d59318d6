package tongxing.suggestions.web;

import java.util.Set;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the suggestions stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class SuggestionsNavigation {

	@Bean
	NavigationEntry suggestionsEntry() {
		return new NavigationEntry("suggestions", "/suggestions", "suggestions.nav", null, Group.CHILDREN, 340,
				Place.MORE, Set.of(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
