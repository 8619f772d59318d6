package tongxing.pairing.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
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
 * Everybody who can be paired: staff by their accounts, others as entered here.
 */
@Controller
@RequestMapping("/helpers")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class HelpersController {

	private final Helpers helpers;

	private final Choices choices;

	private final OneTimeForms forms;

	HelpersController(Helpers helpers, Choices choices, OneTimeForms forms) {
		this.helpers = helpers;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String list(Model model) {
		List<HelperView> all = this.helpers.all();
		model.addAttribute("helpers", all);
		model.addAttribute("over", all.stream().filter(HelperView::isOver).count());
		return "pairing/helpers";
	}

	@GetMapping("/new")
	String blank(Model model, Locale locale) {
		model.addAttribute("form", HelperForm.blank());
		return form(model, locale);
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") HelperForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, Locale locale, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					this.helpers.add(form.toEntry());
					return "/helpers";
				});
				redirect.addFlashAttribute("notice", "pairing.helper.added");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		return form(model, locale);
	}

	@GetMapping("/{helper}")
	String show(@PathVariable HelperId helper, Model model, Locale locale) {
		HelperView view = this.helpers.view(helper);
		model.addAttribute("helper", view);
		model.addAttribute("form", HelperForm.of(view));
		return form(model, locale);
	}

	@PostMapping("/{helper}")
	String change(@PathVariable HelperId helper, @Valid @ModelAttribute("form") HelperForm form, BindingResult binding,
			Model model, Locale locale, RedirectAttributes redirect) {
		HelperView view = this.helpers.view(helper);
		if (!binding.hasErrors()) {
			try {
				this.helpers.change(helper, form.toEntry());
				redirect.addFlashAttribute("notice", "pairing.helper.saved");
				return "redirect:/helpers";
			}
			catch (RuleViolation refused) {
				refuse(binding, refused);
			}
		}
		model.addAttribute("helper", view);
		return form(model, locale);
	}

	@PostMapping("/{helper}/phone")
	String showPhone(@PathVariable HelperId helper, Model model, Locale locale) {
		model.addAttribute("number", this.helpers.showPhone(helper));
		return show(helper, model, locale);
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

	private String form(Model model, Locale locale) {
		model.addAttribute("kindChoices", this.choices.kinds(locale));
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
