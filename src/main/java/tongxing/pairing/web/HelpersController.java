package tongxing.pairing.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;
import tongxing.staff.editing.StaleEdit;
import tongxing.staff.editing.Standing;
import tongxing.staff.editing.Ticket;

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
 * Everybody who can be paired: staff by their accounts, others as entered here.
 */
@Controller
@RequestMapping("/helpers")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class HelpersController {

	private final Helpers helpers;

	private final Choices choices;

	private final PairingStandings standings;

	private final PairingDesk desk;

	HelpersController(Helpers helpers, Choices choices, PairingStandings standings, PairingDesk desk) {
		this.helpers = helpers;
		this.choices = choices;
		this.standings = standings;
		this.desk = desk;
	}

	@GetMapping
	String list(Model model) {
		List<HelperView> all = this.helpers.all();
		model.addAttribute("helpers", all);
		model.addAttribute("over", all.stream().filter(HelperView::isOver).count());
		return "pairing/helpers";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", HelperForm.blank());
		return form(model);
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") HelperForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				String address = this.desk.begin(formKey, "/helpers", () -> this.helpers.add(form.toEntry()));
				redirect.addFlashAttribute("notice", "pairing.helper.added");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		return form(model);
	}

	@GetMapping("/{helper}")
	String show(@PathVariable HelperId helper, Model model) {
		HelperView view = this.helpers.view(helper);
		model.addAttribute("form", HelperForm.of(view));
		return form(view, view.version(), model);
	}

	@PostMapping("/{helper}")
	String change(@PathVariable HelperId helper, @Valid @ModelAttribute("form") HelperForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		HelperView view = this.helpers.view(helper);
		int version = ticket.version();
		if (!binding.hasErrors()) {
			Standing standing = this.standings.helper(view);
			try {
				String address = this.desk.change(standing.seen().in(version), ticket.formKey(), "/helpers",
						() -> this.helpers.change(helper, form.toEntry()));
				redirect.addFlashAttribute("notice", "pairing.helper.saved");
				return "redirect:" + address;
			}
			catch (StaleEdit stale) {
				binding.reject(stale.code());
				model.addAttribute("stale", standing);
				version = stale.current();
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		return form(view, version, model);
	}

	@PostMapping("/{helper}/phone")
	String showPhone(@PathVariable HelperId helper, Model model) {
		model.addAttribute("number", this.helpers.showPhone(helper));
		return show(helper, model);
	}

	@PostMapping("/{helper}/retire")
	String retire(@PathVariable HelperId helper, RedirectAttributes redirect) {
		this.helpers.retire(helper);
		redirect.addFlashAttribute("notice", "pairing.helper.retired");
		return "redirect:/helpers";
	}

	@PostMapping("/{helper}/resume")
	String resume(@PathVariable HelperId helper, RedirectAttributes redirect) {
		this.helpers.resume(helper);
		redirect.addFlashAttribute("notice", "pairing.helper.resumed");
		return "redirect:/helpers";
	}

	private String form(HelperView helper, int version, Model model) {
		model.addAttribute("helper", helper);
		model.addAttribute("version", version);
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("kindChoices", this.choices.kinds());
		return "pairing/helper-form";
	}

	private static void refuse(BindingResult binding, RuleViolation refused) {
		String field = switch (refused.code()) {
			case "pairing.refused.phone" -> "phone";
			case "pairing.refused.cap" -> "cap";
			case "pairing.refused.staffHaveAccounts" -> "kind";
			default -> "name";
		};
		binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
	}

}
