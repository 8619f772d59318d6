package tongxing.care.opinion.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import tongxing.care.opinion.Opinions;
import tongxing.care.web.CareWords;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opinions that wait for an answer, those that were answered, and answering one.
 */
@Controller
@RequestMapping("/opinions")
class OpinionsController {

	private static final int MOST_PAGES = 1000;

	private final Opinions opinions;

	private final CareWords words;

	private final CurrentStaff me;

	private final Clock clock;

	OpinionsController(Opinions opinions, CareWords words, CurrentStaff me, Clock clock) {
		this.opinions = opinions;
		this.words = words;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "open") String view, @RequestParam(defaultValue = "0") int page,
			Model model) {
		boolean open = !view.equals("answered");
		int shown = Math.max(0, Math.min(page, MOST_PAGES));
		LocalDate today = LocalDate.now(this.clock);
		List<Opinions.Line> found = this.opinions.find(open, shown, this.me.id(), today);
		boolean more = found.size() > Opinions.PAGE;
		model.addAttribute("open", open);
		model.addAttribute("today", today);
		model.addAttribute("opinions", more ? found.subList(0, Opinions.PAGE) : found);
		model.addAttribute("older", more ? address(open, shown + 1) : null);
		model.addAttribute("newer", (shown > 0) ? address(open, shown - 1) : null);
		model.addAttribute("views",
				Stream.of(true, false)
					.map((one) -> new Link(this.words.say("care.opinions." + (one ? "open" : "answered")),
							address(one, 0), one == open))
					.toList());
		return "care/opinions";
	}

	@PostMapping("/{opinion}")
	String answer(@PathVariable("opinion") UUID opinion, @RequestParam(defaultValue = "") String answer, Model model,
			RedirectAttributes redirect) {
		try {
			this.opinions.answer(opinion, answer, this.me.id(), LocalDate.now(this.clock));
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.words.say(refused.code(), refused.arguments()));
			model.addAttribute("wrong", opinion.toString());
			model.addAttribute("answer", answer);
			return list("open", 0, model);
		}
		redirect.addFlashAttribute("notice", "care.opinion.saved");
		return "redirect:/opinions";
	}

	private static String address(boolean open, int page) {
		return "/opinions?view=" + (open ? "open" : "answered") + "&page=" + page;
	}

	/**
	 * A filter as a link.
	 */
	record Link(String label, String path, boolean current) {
	}

}
