package tongxing.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRules;
import tongxing.duties.DutyTexts;
import tongxing.duties.Waivers;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
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
 * What need not be done for a child, decided by those who run the program.
 */
@Controller
@RequestMapping("/children/{child}/waivers")
@AllowedTo({ Role.PRINCIPAL, Role.CARE_LEAD })
class WaiversController {

	private final Waivers waivers;

	private final DutyRules rules;

	private final Terms terms;

	private final DutyTexts texts;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final OneTimeForms forms;

	private final Clock clock;

	WaiversController(Waivers waivers, DutyRules rules, Terms terms, DutyTexts texts, Caseload caseload,
			CurrentStaff me, OneTimeForms forms, Clock clock) {
		this.waivers = waivers;
		this.rules = rules;
		this.terms = terms;
		this.texts = texts;
		this.caseload = caseload;
		this.me = me;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable ChildId child, Model model) {
		require(child);
		model.addAttribute("form", new WaiverForm(null, today().withDayOfMonth(1), null, null));
		return page(child, model);
	}

	@PostMapping
	String grant(@PathVariable ChildId child, @Valid @ModelAttribute("form") WaiverForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		require(child);
		if (binding.hasErrors()) {
			return page(child, model);
		}
		String back = "/children/" + child + "/waivers";
		try {
			this.forms.once(formKey, () -> {
				DateRange during = new DateRange(Objects.requireNonNull(form.first()), form.last());
				this.waivers.grant(child, Objects.requireNonNull(form.rule()), during,
						Objects.requireNonNull(form.reason()), this.me.id(), today());
				return back;
			});
		}
		catch (RuleViolation refused) {
			String field = refused.code().startsWith("kernel.range") ? "last" : "rule";
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			return page(child, model);
		}
		redirect.addFlashAttribute("notice", "duties.waiver.saved");
		return "redirect:" + back;
	}

	@PostMapping("/{waiver}/withdraw")
	String withdraw(@PathVariable ChildId child, @PathVariable UUID waiver, RedirectAttributes redirect) {
		require(child);
		this.waivers.withdraw(child, waiver, today());
		redirect.addFlashAttribute("notice", "duties.waiver.withdrawn");
		return "redirect:/children/" + child + "/waivers";
	}

	private String page(ChildId child, Model model) {
		Map<String, String> names = new LinkedHashMap<>();
		for (DutyRule rule : this.rules.all()) {
			names.put(rule.code(), this.texts.rule(rule.code(), rule.name()));
		}
		DateRange days = this.terms.termOf(today()).map(Term::attribution).orElse(DateRange.since(today()));
		model.addAttribute("child", child.toString());
		model.addAttribute("rules", names);
		model.addAttribute("waivers", this.waivers.of(List.of(child), days));
		return "duties/waivers";
	}

	private void require(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
