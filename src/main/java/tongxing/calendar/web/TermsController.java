package tongxing.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Terms with their phases, and days without teaching.
 */
@Controller
@RequestMapping("/admin/terms")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
class TermsController {

	private static final String LIST = "redirect:/admin/terms";

	private final Terms terms;

	private final OneTimeForms forms;

	TermsController(Terms terms, OneTimeForms forms) {
		this.terms = terms;
		this.forms = forms;
	}

	/**
	 * Days without teaching as typed.
	 */
	record HolidayForm(@NotBlank @Size(max = 40) @Nullable String name, @NotNull @Nullable LocalDate from,
			@NotNull @Nullable LocalDate to) {

	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", new HolidayForm(null, null, null));
		return list(model, this.terms.all());
	}

	private String list(Model model, List<Term> all) {
		model.addAttribute("terms", all);
		model.addAttribute("holidays", this.terms.holidays());
		return "calendar/terms";
	}

	@GetMapping("/new")
	String blank(Model model) {
		List<Term> all = this.terms.all();
		TermId last = all.isEmpty() ? null : all.get(all.size() - 1).id();
		model.addAttribute("form", (last == null) ? TermForm.blank(2026, 1)
				: TermForm.blank(last.schoolYear() + last.number() - 1, 3 - last.number()));
		return "calendar/term";
	}

	@GetMapping("/{term}")
	String edit(@PathVariable TermId term, Model model) {
		model.addAttribute("form", TermForm.of(this.terms.get(term)));
		model.addAttribute("term", term);
		return "calendar/term";
	}

	@PostMapping
	String keep(@Valid @ModelAttribute("form") TermForm form, BindingResult binding, @RequestParam UUID formKey,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					this.terms.keep(form.id(), form.teaching(), form.phases());
					return "/admin/terms";
				});
				redirect.addFlashAttribute("notice", "calendar.saved");
				return LIST;
			}
			catch (RuleViolation refused) {
				binding.reject(refused.code(), refused.arguments(), refused.code());
			}
		}
		return "calendar/term";
	}

	@PostMapping("/holidays")
	String addHoliday(@Valid @ModelAttribute("form") HolidayForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (!binding.hasErrors() && form.from() != null && form.name() != null) {
			try {
				this.terms.addHoliday(new DateRange(form.from(), form.to()), form.name());
				redirect.addFlashAttribute("notice", "calendar.saved");
				return LIST;
			}
			catch (RuleViolation refused) {
				binding.rejectValue("to", refused.code(), refused.arguments(), refused.code());
			}
		}
		return list(model, this.terms.all());
	}

	@PostMapping("/holidays/remove")
	String removeHoliday(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam String name,
			RedirectAttributes redirect) {
		this.terms.removeHoliday(new DateRange(from, to), name);
		redirect.addFlashAttribute("notice", "calendar.saved");
		return LIST;
	}

}
