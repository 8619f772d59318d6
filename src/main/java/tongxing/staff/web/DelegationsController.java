package tongxing.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.Delegations;

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
 * Standing in for a colleague who is away.
 */
@Controller
@RequestMapping("/admin/delegations")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class DelegationsController {

	private final Delegations delegations;

	private final Accounts accounts;

	private final OneTimeForms forms;

	private final Clock clock;

	DelegationsController(Delegations delegations, Accounts accounts, OneTimeForms forms, Clock clock) {
		this.delegations = delegations;
		this.accounts = accounts;
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", new DelegationForm(null, null, LocalDate.now(this.clock), null, null));
		return page(model);
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") DelegationForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return page(model);
		}
		try {
			this.forms.once(formKey, () -> {
				DateRange during = new DateRange(Objects.requireNonNull(form.first()), form.last());
				this.delegations.delegate(Objects.requireNonNull(form.away()), Objects.requireNonNull(form.standIn()),
						during, Objects.requireNonNull(form.reason()));
				return "/admin/delegations";
			});
		}
		catch (RuleViolation refused) {
			String field = refused.code().startsWith("kernel.range") ? "last" : "standIn";
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			return page(model);
		}
		redirect.addFlashAttribute("notice", "staff.delegation.saved");
		return "redirect:/admin/delegations";
	}

	@PostMapping("/{delegation}/end")
	String end(@PathVariable UUID delegation, RedirectAttributes redirect) {
		this.delegations.end(delegation, LocalDate.now(this.clock));
		redirect.addFlashAttribute("notice", "staff.delegation.ended");
		return "redirect:/admin/delegations";
	}

	private String page(Model model) {
		model.addAttribute("staff", this.accounts.enabled());
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("delegations", this.delegations.all());
		return "staff/delegations";
	}

}
