package tongxing.summaries.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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

import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.summaries.cases.Cases;

/**
 * The typical cases of a term: choose one from a child's record, take one out, tell one
 * for the school.
 */
@Controller
@RequestMapping("/summaries")
class CaseController {

	private final Cases cases;

	private final Terms terms;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	CaseController(Cases cases, Terms terms, OneTimeForms forms, CurrentStaff me, Clock clock) {
		this.cases = cases;
		this.terms = terms;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A case as it is typed.
	 */
	record Form(@NotNull @Nullable UUID record, @NotBlank @Size(max = 600) @Nullable String text) {

	}

	@GetMapping("/{term}/cases")
	String list(@PathVariable TermId term, Model model) {
		model.addAttribute("term", this.terms.get(term).id());
		model.addAttribute("cases", this.cases.of(term));
		model.addAttribute("forSchool", this.me.is(Role.PRINCIPAL, Role.CARE_LEAD));
		return "summaries/cases";
	}

	/** From a child's page, which does not know of terms. */
	@GetMapping("/cases/of/{child}")
	String now(@PathVariable ChildId child) {
		this.cases.sources(child);
		TermId term = this.terms.current(LocalDate.now(this.clock)).id();
		return "redirect:/summaries/" + term + "/cases/of/" + child;
	}

	@GetMapping("/{term}/cases/of/{child}")
	String choose(@PathVariable TermId term, @PathVariable ChildId child, Model model) {
		model.addAttribute("form", new Form(null, ""));
		return page(term, child, model);
	}

	@PostMapping("/{term}/cases/of/{child}")
	String save(@PathVariable TermId term, @PathVariable ChildId child, @Valid @ModelAttribute("form") Form form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		this.terms.get(term);
		if (binding.hasErrors()) {
			return page(term, child, model);
		}
		try {
			this.forms.once(formKey, () -> {
				this.cases.choose(term, child, Objects.requireNonNull(form.record()),
						Objects.requireNonNull(form.text()));
				return "/summaries/" + term + "/cases";
			});
		}
		catch (RuleViolation refused) {
			String field = refused.code().endsWith("record") ? "record" : "text";
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			return page(term, child, model);
		}
		redirect.addFlashAttribute("notice", "versions.cases.saved");
		return "redirect:/summaries/" + term + "/cases";
	}

	@PostMapping("/{term}/cases/{case}/withdraw")
	String withdraw(@PathVariable TermId term, @PathVariable("case") UUID id, RedirectAttributes redirect) {
		this.cases.withdraw(id);
		redirect.addFlashAttribute("notice", "versions.cases.withdrawn");
		return "redirect:/summaries/" + term + "/cases";
	}

	@PostMapping("/{term}/cases/{case}/school")
	@AllowedTo({ Role.PRINCIPAL, Role.CARE_LEAD })
	String tell(@PathVariable TermId term, @PathVariable("case") UUID id, RedirectAttributes redirect) {
		this.cases.tellForSchool(id, term);
		redirect.addFlashAttribute("notice", "versions.cases.told");
		return "redirect:/summaries/" + term + "/cases";
	}

	private String page(TermId term, ChildId child, Model model) {
		List<Cases.Source> sources = this.cases.sources(child);
		model.addAttribute("term", this.terms.get(term).id());
		model.addAttribute("child", child);
		model.addAttribute("sources", sources);
		return "summaries/case";
	}

}
