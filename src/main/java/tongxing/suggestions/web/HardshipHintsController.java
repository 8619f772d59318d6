package tongxing.suggestions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Words;
import tongxing.suggestions.hardship.HardshipHint;
import tongxing.suggestions.hardship.HardshipHints;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hardships that are suggested, each with its reasons, to be accepted or dismissed.
 */
@Controller
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class HardshipHintsController {

	private static final int PER_PAGE = 20;

	private static final int ANSWERS = 20;

	private final HardshipHints hints;

	private final Caseload caseload;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	HardshipHintsController(HardshipHints hints, Caseload caseload, OneTimeForms forms, CurrentStaff me, Words words,
			Clock clock) {
		this.hints = hints;
		this.caseload = caseload;
		this.forms = forms;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * A suggestion with its reasons in words.
	 */
	record Line(HardshipHint of, List<String> why) {

	}

	/**
	 * One page of the list.
	 */
	record Page(int number, int pages) {

		public String address(int to) {
			return "/suggestions/hardships?page=" + to;
		}

	}

	@GetMapping("/suggestions/hardships")
	String all(@RequestParam(defaultValue = "0") int page, Model model) {
		List<HardshipHint> open = this.hints.ofSchool();
		int pages = Math.max(1, (open.size() + PER_PAGE - 1) / PER_PAGE);
		int number = Math.max(0, Math.min(page, pages - 1));
		model.addAttribute("lines",
				open.stream().skip((long) number * PER_PAGE).limit(PER_PAGE).map(this::line).toList());
		model.addAttribute("count", open.size());
		model.addAttribute("page", new Page(number, pages));
		model.addAttribute("answers", this.hints.answers(null, ANSWERS));
		return "suggestions/hardships";
	}

	@GetMapping("/suggestions/{child}/hardships")
	String one(@PathVariable ChildId child, Model model) {
		require(child);
		model.addAttribute("child", child);
		List<HardshipHint> open = this.hints.of(child);
		model.addAttribute("lines", open.stream().map(this::line).toList());
		model.addAttribute("count", open.size());
		model.addAttribute("page", new Page(0, 1));
		model.addAttribute("answers", this.hints.answers(child, ANSWERS));
		return "suggestions/hardships";
	}

	@PostMapping("/suggestions/{child}/hardships")
	String answer(@PathVariable ChildId child, @RequestParam String mark, @RequestParam boolean accepted,
			@RequestParam(required = false) @Nullable String note, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		require(child);
		try {
			this.forms.once(formKey, () -> {
				act(child, mark, accepted, note);
				return "/suggestions/hardships";
			});
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused.code());
			model.addAttribute("refusedArgs", refused.arguments());
			model.addAttribute("refusedMark", mark);
			model.addAttribute("typed", note);
			return one(child, model);
		}
		redirect.addFlashAttribute("notice",
				accepted ? "suggestions.hardship.accepted" : "suggestions.hardship.dismissed");
		return "redirect:/suggestions/hardships";
	}

	private void act(ChildId child, String mark, boolean accepted, @Nullable String note) {
		if (accepted) {
			String said = this.hints.of(child)
				.stream()
				.filter((one) -> one.mark().equals(mark))
				.findFirst()
				.map((one) -> String.join("", line(one).why()))
				.orElse("");
			this.hints.accept(child, mark, said, note, this.me.id());
		}
		else {
			this.hints.dismiss(child, mark, note, this.me.id());
		}
	}

	private void require(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), LocalDate.now(this.clock));
	}

	private Line line(HardshipHint one) {
		return new Line(one,
				one.reasons().stream().map((reason) -> this.words.say("suggestions.hardship.why." + reason)).toList());
	}

}
