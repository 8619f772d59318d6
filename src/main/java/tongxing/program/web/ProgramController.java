package tongxing.program.web;

import java.util.List;
import java.util.Set;

import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.words.Words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The index of the school's own work.
 */
@Controller
class ProgramController {

	/** The parts in the order of the term summary. */
	private static final List<String> PARTS = List.of("leading", "policies", "agreements", "fund", "goods", "homes",
			"partners", "awards");

	private final ProgramDesk desk;

	private final Words words;

	ProgramController(ProgramDesk desk, Words words) {
		this.desk = desk;
		this.words = words;
	}

	@GetMapping("/program")
	String index(Model model) {
		List<Line> lines = PARTS.stream()
			.map((part) -> Line.plain(part, say(part, ""), "/program/" + part, List.of(say(part, ".hint"))))
			.toList();
		return this.desk.show(new Listing(this.words.say("program.title"), this.words.say("program.hint"),
				new Link("/more", this.words.say("program.more")), List.of(),
				List.of(new Section("parts", this.words.say("program.title"), "", lines))), model);
	}

	private String say(String part, String what) {
		return this.words.say("program." + part + what);
	}

	/**
	 * Where the pages of this module stand in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry programEntry() {
			return new NavigationEntry("program", "/program", "program.title", null, Group.SCHOOL, 300, Place.MORE,
					Set.of());
		}

	}

}
