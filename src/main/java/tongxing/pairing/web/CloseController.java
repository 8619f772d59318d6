package tongxing.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.PairingBoard.Sheet;
import tongxing.pairing.PairingId;
import tongxing.pairing.Pairings;
import tongxing.pairing.helper.Helpers;
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
 * Ends a pairing, hands the child over, and lets the next helper say that the note was
 * read. The helper and those who lead the program may end it.
 */
@Controller
@RequestMapping("/pairings/{pairing}")
class CloseController {

	private final Pairings pairings;

	private final PairingBoard board;

	private final Helpers helpers;

	private final Choices choices;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	CloseController(Pairings pairings, PairingBoard board, Helpers helpers, Choices choices, OneTimeForms forms,
			CurrentStaff me, Clock clock) {
		this.pairings = pairings;
		this.board = board;
		this.helpers = helpers;
		this.choices = choices;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable PairingId pairing, Model model) {
		Sheet sheet = sheet(pairing);
		model.addAttribute("sheet", sheet);
		model.addAttribute("mayClose", mayClose(sheet) && sheet.until() == null);
		model.addAttribute("mayAcknowledge", mayAcknowledge(sheet));
		return "pairing/show";
	}

	@GetMapping("/close")
	String blank(@PathVariable PairingId pairing, Model model, Locale locale) {
		Sheet sheet = toClose(pairing);
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("form", CloseForm.blank(sheet.since().isBefore(today) ? today.minusDays(1) : today));
		return page(sheet, model, locale);
	}

	@PostMapping("/close")
	String close(@PathVariable PairingId pairing, @Valid @ModelAttribute("form") CloseForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, Locale locale, RedirectAttributes redirect) {
		Sheet sheet = toClose(pairing);
		if (binding.hasErrors()) {
			return page(sheet, model, locale);
		}
		try {
			String address = this.forms.once(formKey, () -> {
				this.pairings.close(form.toCommand(pairing), this.me.id());
				return "/pairings";
			});
			redirect.addFlashAttribute("notice",
					(form.successor() != null) ? "pairing.handedOver" : "pairing.closedDone");
			return "redirect:" + address;
		}
		catch (RuleViolation refused) {
			binding.rejectValue(field(refused.code()), refused.code(), refused.arguments(), refused.code());
			return page(sheet, model, locale);
		}
	}

	@PostMapping("/acknowledge")
	String acknowledge(@PathVariable PairingId pairing, @RequestParam(defaultValue = "") String from,
			RedirectAttributes redirect) {
		Sheet sheet = sheet(pairing);
		if (!mayAcknowledge(sheet)) {
			throw new NotFound("hand-over");
		}
		this.pairings.acknowledge(pairing, this.me.id());
		redirect.addFlashAttribute("notice", "pairing.acknowledged");
		return from.equals("child") ? "redirect:/children/" + sheet.childId() : "redirect:/pairings/{pairing}";
	}

	private String page(Sheet sheet, Model model, Locale locale) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("reasonChoices", this.choices.reasons(locale));
		model.addAttribute("readerChoices", this.choices.readers(locale));
		model.addAttribute("roleChoices", this.choices.rolesOrUsual(locale));
		model.addAttribute("helperChoices",
				this.choices.helpers(this.helpers.active(), "pairing.choose.noSuccessor", locale));
		return "pairing/close";
	}

	private Sheet sheet(PairingId pairing) {
		return this.board.sheet(pairing, this.me.id(), LocalDate.now(this.clock));
	}

	private Sheet toClose(PairingId pairing) {
		Sheet sheet = sheet(pairing);
		if (!mayClose(sheet)) {
			throw new NotFound("pairing");
		}
		return sheet;
	}

	private boolean mayClose(Sheet sheet) {
		return leads() || this.me.id().value().equals(sheet.helperAccount());
	}

	private boolean mayAcknowledge(Sheet sheet) {
		boolean waits = sheet.writtenBy() != null && sheet.acknowledgedAt() == null;
		return waits && ((sheet.successorAccount() != null) ? this.me.id().value().equals(sheet.successorAccount())
				: leads());
	}

	private boolean leads() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	private static String field(String code) {
		return switch (code) {
			case "pairing.refused.endsBeforeItBegins", "pairing.refused.endsInFuture", "pairing.refused.closed" ->
				"last";
			case "pairing.refused.roleNotForHelper" -> "successorRole";
			case "pairing.refused.nobodyFollows" -> "gap";
			default -> "successor";
		};
	}

}
