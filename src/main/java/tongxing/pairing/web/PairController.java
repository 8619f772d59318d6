package tongxing.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.Pairings;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

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
 * Pairs one child with a helper.
 */
@Controller
@RequestMapping("/pairings")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class PairController {

	private final Pairings pairings;

	private final PairingBoard board;

	private final Helpers helpers;

	private final Choices choices;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	PairController(Pairings pairings, PairingBoard board, Helpers helpers, Choices choices, OneTimeForms forms,
			CurrentStaff me, Clock clock) {
		this.pairings = pairings;
		this.board = board;
		this.helpers = helpers;
		this.choices = choices;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/new")
	String blank(@RequestParam ChildId child, @RequestParam(required = false) @Nullable HelperId helper, Model model,
			Locale locale) {
		model.addAttribute("form", PairForm.blank(helper, LocalDate.now(this.clock)));
		return page(child, model, locale);
	}

	@PostMapping
	String pair(@RequestParam ChildId child, @Valid @ModelAttribute("form") PairForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, Locale locale, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return page(child, model, locale);
		}
		this.board.child(this.me.id(), child, LocalDate.now(this.clock));
		try {
			String address = this.forms.once(formKey, () -> {
				this.pairings.pair(form.toCommand(child));
				return "/pairings";
			});
			redirect.addFlashAttribute("notice", "pairing.made");
			redirect.addFlashAttribute("noticeLink", "/children/" + child);
			redirect.addFlashAttribute("noticeLinkText", "pairing.toChild");
			return "redirect:" + address;
		}
		catch (RuleViolation refused) {
			String field = switch (refused.code()) {
				case "pairing.refused.future" -> "from";
				case "pairing.refused.roleNotForHelper" -> "role";
				default -> "helper";
			};
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			return page(child, model, locale);
		}
	}

	private String page(ChildId child, Model model, Locale locale) {
		model.addAttribute("child", this.board.child(this.me.id(), child, LocalDate.now(this.clock)));
		model.addAttribute("spans", this.board.ofChild(child));
		model.addAttribute("helperChoices",
				this.choices.helpers(this.helpers.active(), "pairing.choose.nobody", locale));
		model.addAttribute("roleChoices", this.choices.roles(locale));
		return "pairing/new";
	}

}
