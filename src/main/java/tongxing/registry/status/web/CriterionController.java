package tongxing.registry.status.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.kernel.RuleViolation;
import tongxing.registry.status.Criteria;
import tongxing.registry.status.Criterion.Need;
import tongxing.registry.status.LocalCriterion;
import tongxing.registry.status.LocalCriterion.Basis;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * By which rule the school counts children whose parents are away, and since when.
 */
@Controller
@RequestMapping("/admin/criterion")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
class CriterionController {

	private final Criteria criteria;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	CriterionController(Criteria criteria, OneTimeForms forms, CurrentStaff me, Words words, Clock clock) {
		this.criteria = criteria;
		this.forms = forms;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(Model model) {
		List<LocalCriterion> all = this.criteria.all();
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("form", CriterionForm.of(all.get(0), today));
		return page(model);
	}

	@PostMapping
	String decide(@Valid @ModelAttribute("form") CriterionForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		form.check(binding);
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					this.criteria.decide(Objects.requireNonNull(form.basis()), form.own(),
							Objects.requireNonNull(form.from()), form.source(), this.me.id());
					return "/admin/criterion";
				});
				redirect.addFlashAttribute("notice", "registry.criterion.saved");
				return "redirect:/admin/criterion";
			}
			catch (RuleViolation refused) {
				binding.rejectValue("from", refused.code(), refused.arguments(), refused.code());
			}
		}
		return page(model);
	}

	private String page(Model model) {
		model.addAttribute("decided", this.criteria.all());
		model.addAttribute("bases", this.words.choices("registry.criterion.basis.", Basis.values()));
		model.addAttribute("needs", this.words.choices("registry.criterion.need.", Need.values()));
		model.addAttribute("units", this.words.choices("registry.criterion.unit.", ChronoUnit.DAYS, ChronoUnit.MONTHS));
		return "registry/criterion";
	}

}
