package tongxing.summaries.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;

/**
 * Where summaries stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class SummariesNavigation {

	@Bean
	NavigationEntry summariesEntry() {
		return new NavigationEntry("summaries", "/summaries", "summaries.nav", "doc", Group.PAPERS, 600,
				Place.EVERYWHERE, Set.of());
	}

}
