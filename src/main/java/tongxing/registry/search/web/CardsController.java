package tongxing.registry.search.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.registry.ChildId;
import tongxing.registry.file.ChildFile;
import tongxing.registry.file.ContactCards;
import tongxing.registry.search.ChildFinder;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The contact cards of whom the list shows, several on a sheet of A4. Numbers are whole
 * only when somebody says what they are for.
 */
@Controller
@RequestMapping("/children/cards")
class CardsController {

	/** The most cards in one print: a large year, not a school. */
	private static final int MOST = 200;

	private final ChildFinder finder;

	private final ChildLists lists;

	private final ContactCards cards;

	private final CurrentStaff me;

	private final Clock clock;

	CardsController(ChildFinder finder, ChildLists lists, ContactCards cards, CurrentStaff me, Clock clock) {
		this.finder = finder;
		this.lists = lists;
		this.cards = cards;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * What whole numbers are needed for.
	 */
	record Purpose(@NotBlank @Size(max = 200) @Nullable String reason) {

	}

	/**
	 * One child's card.
	 */
	record Card(String name, String className, String carer, @Nullable String village,
			List<ChildFile.Contact> contacts) {

	}

	@GetMapping
	String masked(@RequestParam Map<String, String> parameters, Model model) {
		model.addAttribute("form", new Purpose(null));
		return page(parameters, null, model);
	}

	@PostMapping
	String whole(@RequestParam Map<String, String> parameters, @Valid @ModelAttribute("form") Purpose form,
			BindingResult binding, Model model) {
		return page(parameters, binding.hasErrors() ? null : form.reason(), model);
	}

	private String page(Map<String, String> parameters, @Nullable String reason, Model model) {
		Map<String, String> asked = new HashMap<>(parameters);
		asked.keySet().removeAll(List.of("reason", "_csrf"));
		ListRequest request = new ListRequest(asked);
		LocalDate today = LocalDate.now(this.clock);
		ChildFinder.Page found = this.finder.find(this.lists.query(request, this.me.id(), today), 0, MOST, this.me.id(),
				today);
		List<ChildId> children = found.rows().stream().map(ChildFinder.Row::id).toList();
		Map<ChildId, List<ChildFile.Contact>> contacts = (reason != null)
				? this.cards.whole(children, reason, this.me.id(), today)
				: this.cards.masked(children, this.me.id(), today);
		model.addAttribute("cards", found.rows().stream().map((row) -> card(row, contacts)).toList());
		model.addAttribute("cut", found.more());
		model.addAttribute("whole", reason != null);
		model.addAttribute("action", request.address("/children/cards", "page", ""));
		model.addAttribute("back", request.address("/children", "page", ""));
		return "registry/cards";
	}

	private Card card(ChildFinder.Row row, Map<ChildId, List<ChildFile.Contact>> contacts) {
		return new Card(row.name(), row.className(), this.lists.carer(row), row.village(),
				contacts.getOrDefault(row.id(), List.of()));
	}

}
