package tongxing.suggestions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Words;
import tongxing.suggestions.Reason;
import tongxing.suggestions.Suggestion;
import tongxing.suggestions.Suggestions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is suggested, each with its reasons, to be accepted or dismissed.
 */
@Controller
@RequestMapping("/suggestions")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class SuggestionsController {

	private static final int PER_PAGE = 20;

	private static final int ANSWERS = 20;

	private final Suggestions suggestions;

	private final Caseload caseload;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	SuggestionsController(Suggestions suggestions, Caseload caseload, OneTimeForms forms, CurrentStaff me, Words words,
			Clock clock) {
		this.suggestions = suggestions;
		this.caseload = caseload;
		this.forms = forms;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * A suggestion with its reasons in words.
	 */
	record Line(Suggestion of, List<String> why) {

	}

	/**
	 * An answer with the facts it was about in words.
	 */
	record Answered(Suggestions.Answer of, List<String> why) {

	}

	/**
	 * One page of the list.
	 */
	record Page(int number, int pages) {

		public String address(int to) {
			return "/suggestions?page=" + to;
		}

	}

	@GetMapping
	String all(@RequestParam(defaultValue = "0") int page, Model model) {
		List<Suggestion> open = this.suggestions.ofSchool();
		int pages = Math.max(1, (open.size() + PER_PAGE - 1) / PER_PAGE);
		int number = Math.max(0, Math.min(page, pages - 1));
		model.addAttribute("lines",
				open.stream().skip((long) number * PER_PAGE).limit(PER_PAGE).map(this::line).toList());
		model.addAttribute("count", open.size());
		model.addAttribute("page", new Page(number, pages));
		model.addAttribute("answers", answers(null));
		return "suggestions/all";
	}

	@GetMapping("/{child}")
	String one(@PathVariable ChildId child, Model model) {
		require(child);
		model.addAttribute("child", child);
		model.addAttribute("lines", this.suggestions.of(child).stream().map(this::line).toList());
		model.addAttribute("answers", answers(child));
		return "suggestions/one";
	}

	@PostMapping("/{child}")
	String answer(@PathVariable ChildId child, @RequestParam String mark, @RequestParam boolean accepted,
			@RequestParam(required = false) @Nullable String note, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		require(child);
		try {
			this.forms.once(formKey, () -> {
				act(child, mark, accepted, note);
				return "/suggestions";
			});
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused.code());
			model.addAttribute("refusedArgs", refused.arguments());
			model.addAttribute("typed", note);
			return one(child, model);
		}
		redirect.addFlashAttribute("notice", accepted ? "suggestions.accepted" : "suggestions.dismissed");
		return "redirect:/suggestions";
	}

	private void act(ChildId child, String mark, boolean accepted, @Nullable String note) {
		if (accepted) {
			String said = this.suggestions.of(child).map((one) -> String.join("", line(one).why())).orElse("");
			this.suggestions.accept(child, mark, said, note, this.me.id());
		}
		else {
			this.suggestions.dismiss(child, mark, note, this.me.id());
		}
	}

	private void require(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), LocalDate.now(this.clock));
	}

	private Line line(Suggestion one) {
		return new Line(one,
				one.reasons()
					.stream()
					.map((reason) -> this.words.say("suggestions.why." + reason.code(), reason.arguments().toArray()))
					.toList());
	}

	private List<Answered> answers(@Nullable ChildId child) {
		return this.suggestions.answers(child, ANSWERS)
			.stream()
			.map((answer) -> new Answered(answer,
					Stream.of(answer.codes().split(","))
						.map(Reason.Code::valueOf)
						.map((code) -> this.words.say("suggestions.fact." + code))
						.toList()))
			.toList();
	}

}
