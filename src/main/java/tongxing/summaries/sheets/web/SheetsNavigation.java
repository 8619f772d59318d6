package tongxing.summaries.sheets.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;

/**
 * Where the sheets stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class SheetsNavigation {

	@Bean
	NavigationEntry sheetsEntry() {
		return new NavigationEntry("sheets", "/sheets", "papers.sheets.title", null, Group.PAPERS, 610, Place.MORE,
				Set.of());
	}

}
