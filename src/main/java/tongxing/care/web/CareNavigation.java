package tongxing.care.web;

import java.util.Set;

import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the pages of this module stand in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class CareNavigation {

	@Bean
	NavigationEntry recordEntry() {
		return new NavigationEntry("record", "/records/choose", "care.choose.title", "pen", Group.CARE, 30,
				Place.ACTION, Set.of());
	}

	@Bean
	NavigationEntry recordsEntry() {
		return new NavigationEntry("records", "/records", "care.list.title", null, Group.CARE, 300, Place.MORE,
				Set.of());
	}

	@Bean
	NavigationEntry followUpsEntry() {
		return new NavigationEntry("follow-ups", "/follow-ups", "care.followUps.title", null, Group.CARE, 310,
				Place.MORE, Set.of());
	}

	@Bean
	NavigationEntry opinionsEntry() {
		return new NavigationEntry("opinions", "/opinions", "care.opinions.title", null, Group.CARE, 320, Place.MORE,
				Set.of());
	}

}
