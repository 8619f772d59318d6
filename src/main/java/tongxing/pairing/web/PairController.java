package tongxing.pairing.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.Pairings;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
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

	private final Choices choices;

	private final PairingDesk desk;

	PairController(Pairings pairings, PairingBoard board, Choices choices, PairingDesk desk) {
		this.pairings = pairings;
		this.board = board;
		this.choices = choices;
		this.desk = desk;
	}

	@GetMapping("/new")
	String blank(@RequestParam ChildId child, @RequestParam(required = false) @Nullable HelperId helper, Model model) {
		model.addAttribute("form", PairForm.blank(helper, this.desk.today()));
		return page(child, model);
	}

	@PostMapping
	String pair(@RequestParam ChildId child, @Valid @ModelAttribute("form") PairForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return page(child, model);
		}
		this.desk.child(child);
		try {
			String address = this.desk.begin(formKey, "/pairings", () -> this.pairings.pair(form.toCommand(child)));
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
			return page(child, model);
		}
	}

	private String page(ChildId child, Model model) {
		model.addAttribute("child", this.desk.child(child));
		model.addAttribute("spans", this.board.ofChild(child));
		model.addAttribute("helperChoices", this.desk.helpers("pairing.choose.nobody"));
		model.addAttribute("roleChoices", this.choices.roles());
		return "pairing/new";
	}

}
