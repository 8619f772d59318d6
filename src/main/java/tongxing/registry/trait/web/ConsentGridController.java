package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.trait.ConsentDetails;
import tongxing.registry.trait.ConsentDetails.Answer;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Consents;
import tongxing.registry.web.FormDesk;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The paper consents of a class, typed in at one go.
 */
@Controller
@RequestMapping("/consents")
class ConsentGridController {

	private final TraitRoll roll;

	private final Consents consents;

	private final OneTimeForms forms;

	private final FormDesk desk;

	ConsentGridController(TraitRoll roll, Consents consents, OneTimeForms forms, FormDesk desk) {
		this.roll = roll;
		this.consents = consents;
		this.forms = forms;
		this.desk = desk;
	}

	/**
	 * A class with how many of its children have a purpose nobody answered.
	 */
	record Pending(SchoolClassId id, String name, int children, long pending) {

	}

	@GetMapping
	String page(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass, Model model) {
		LocalDate today = this.desk.today();
		if (schoolClass == null) {
			model.addAttribute("classes",
					TraitRoll.classes(this.roll.of(this.desk.me().id(), today), today)
						.stream()
						.map((one) -> new Pending(one.id(), one.name(), one.children().size(),
								one.children().stream().filter((child) -> pending(child, today)).count()))
						.toList());
			return "registry/consents";
		}
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		typed.add("on", today.toString());
		return grid(of(schoolClass, typed), model);
	}

	private static boolean pending(ChildFacts child, LocalDate today) {
		return Stream.of(ConsentPurpose.values()).anyMatch((purpose) -> !child.answeredBy(purpose.name(), today));
	}

	@PostMapping
	String save(@RequestParam("class") SchoolClassId schoolClass, @RequestParam UUID formKey,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		ConsentGrid grid = of(schoolClass, sent);
		List<String> wrong = problems(grid);
		if (wrong.isEmpty()) {
			try {
				String address = this.forms.once(formKey, () -> {
					keep(grid);
					return "/consents?class=" + schoolClass;
				});
				redirect.addFlashAttribute("notice", "traits.consent.kept");
				redirect.addFlashAttribute("noticeArgs", new Object[] { grid.answered().size() });
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				wrong.add(this.desk.words().say(refused.code(), refused.arguments()));
			}
		}
		return grid(grid.wrong(wrong), model);
	}

	private List<String> problems(ConsentGrid grid) {
		List<String> wrong = new ArrayList<>();
		LocalDate on = grid.on();
		if (on == null || on.isAfter(grid.today())) {
			wrong.add(this.desk.words().say("traits.consent.day"));
		}
		if (grid.answered().isEmpty()) {
			wrong.add(this.desk.words().say("traits.consent.nothing"));
		}
		if (grid.answered().stream().anyMatch((child) -> grid.signer(child).isEmpty())) {
			wrong.add(this.desk.words().say("traits.consent.who"));
		}
		return wrong;
	}

	private void keep(ConsentGrid grid) {
		LocalDate on = java.util.Objects.requireNonNull(grid.on());
		for (ChildId child : grid.answered()) {
			for (ConsentPurpose purpose : ConsentPurpose.values()) {
				Answer answer = grid.agreed(child, purpose) ? Answer.GIVEN : Answer.REFUSED;
				this.consents.answer(child, new ConsentDetails(purpose, answer, on,
						ConsentController.relation(grid.signer(child)), null, ConsentDetails.Way.PAPER, null),
						this.desk.me().id());
			}
		}
	}

	private ConsentGrid of(SchoolClassId schoolClass, MultiValueMap<String, String> sent) {
		LocalDate today = this.desk.today();
		List<ChildFacts> children = this.roll.of(this.desk.me().id(), schoolClass, today);
		return new ConsentGrid(schoolClass, children.get(0).stayOn(today).map(Stay::className).orElse(""), children,
				today, sent, List.of());
	}

	private String grid(ConsentGrid grid, Model model) {
		model.addAttribute("g", grid);
		model.addAttribute("relations", ConsentController.relations(this.desk));
		return "registry/consent-grid";
	}

}
