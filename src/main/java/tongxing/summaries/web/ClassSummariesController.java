package tongxing.summaries.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.summaries.version.ClassSummaries;

/**
 * Which class has handed in its summary, for those who write the school's.
 */
@Controller
@RequestMapping("/summaries/{term}/classes")
@AllowedTo({ Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN })
class ClassSummariesController {

	private final ClassSummaries classes;

	private final Terms terms;

	private final OneTimeForms forms;

	private final MessageSource messages;

	ClassSummariesController(ClassSummaries classes, Terms terms, OneTimeForms forms, MessageSource messages) {
		this.classes = classes;
		this.terms = terms;
		this.forms = forms;
		this.messages = messages;
	}

	@GetMapping
	String list(@PathVariable TermId term, Model model) {
		return page(term, model);
	}

	@PostMapping("/{schoolClass}/reminders")
	String remind(@PathVariable TermId term, @PathVariable UUID schoolClass, @RequestParam UUID formKey, Model model,
			Locale locale, RedirectAttributes redirect) {
		this.terms.get(term);
		try {
			this.forms.once(formKey, () -> {
				this.classes.remind(term, schoolClass);
				return "/summaries/" + term + "/classes";
			});
		}
		catch (RuleViolation refusal) {
			model.addAttribute("refused", this.messages.getMessage(refusal.code(), refusal.arguments(), locale));
			return page(term, model);
		}
		redirect.addFlashAttribute("notice", "versions.classes.reminded");
		return "redirect:/summaries/" + term + "/classes";
	}

	private String page(TermId term, Model model) {
		List<ClassSummaries.Row> rows = this.classes.of(this.terms.get(term).id());
		model.addAttribute("term", term);
		model.addAttribute("rows", rows);
		model.addAttribute("owed", rows.stream().filter(ClassSummaries.Row::isOwed).count());
		return "summaries/classes";
	}

}
