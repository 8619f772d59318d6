package tongxing.care.plan.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.plan.PlanApprovals.State;
import tongxing.care.plan.PlanApprovals;
import tongxing.care.web.RecordFacts;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
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
 * A plan with what the principal decided about it, printable; the principal decides here.
 */
@Controller
@RequestMapping("/records/{record}/approval")
class ApprovalController {

	private final PlanApprovals plans;

	private final RecordFacts facts;

	private final CurrentStaff me;

	private final OneTimeForms forms;

	ApprovalController(PlanApprovals plans, RecordFacts facts, CurrentStaff me, OneTimeForms forms) {
		this.plans = plans;
		this.facts = facts;
		this.me = me;
		this.forms = forms;
	}

	@GetMapping
	String show(@PathVariable("record") CareRecordId id, Model model) {
		model.addAttribute("form", new Form(State.APPROVED, null));
		return page(id, model);
	}

	@PostMapping
	@AllowedTo(Role.PRINCIPAL)
	String decide(@PathVariable("record") CareRecordId id, @Valid @ModelAttribute("form") Form form,
			BindingResult binding, @RequestParam UUID formKey, @RequestParam int version, Model model,
			RedirectAttributes redirect) {
		State decision = form.decision();
		if (binding.hasErrors() || decision == null) {
			return page(id, model);
		}
		String back = "/records/" + id + "/approval";
		try {
			this.forms.once(formKey, () -> {
				this.plans.decide(id, version, decision, form.comment(), this.me.id());
				return back;
			});
		}
		catch (RuleViolation refused) {
			binding.rejectValue("comment", refused.code(), refused.arguments(), refused.code());
			return page(id, model);
		}
		redirect.addFlashAttribute("notice", "plan.decided");
		return "redirect:" + back;
	}

	private String page(CareRecordId id, Model model) {
		PlanApprovals.Plan plan = this.plans.of(id, this.me.id());
		model.addAttribute("plan", plan);
		model.addAttribute("r", plan.record());
		model.addAttribute("facts", this.facts.of(plan.record()));
		model.addAttribute("decides", this.me.is(Role.PRINCIPAL) && plan.state() == State.WAITING);
		return "care/plan/approval";
	}

	/**
	 * A decision as it is typed.
	 */
	record Form(@NotNull @Nullable State decision, @Size(max = 1000) @Nullable String comment) {

	}

}
