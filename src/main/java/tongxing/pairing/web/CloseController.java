package tongxing.pairing.web;

import java.time.LocalDate;

import jakarta.validation.Valid;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.PairingBoard.Sheet;
import tongxing.pairing.PairingId;
import tongxing.pairing.Pairings;
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
 * Ends a pairing, hands the child over, and lets the next helper say that the note was
 * read. The helper and those who lead the program may end it.
 */
@Controller
@RequestMapping("/pairings/{pairing}")
class CloseController {

	private final Pairings pairings;

	private final Choices choices;

	private final PairingStandings standings;

	private final PairingDesk desk;

	CloseController(Pairings pairings, Choices choices, PairingStandings standings, PairingDesk desk) {
		this.pairings = pairings;
		this.choices = choices;
		this.standings = standings;
		this.desk = desk;
	}

	@GetMapping
	String show(@PathVariable PairingId pairing, Model model) {
		Sheet sheet = this.desk.sheet(pairing);
		model.addAttribute("sheet", sheet);
		model.addAttribute("mayClose", mayClose(sheet) && sheet.until() == null);
		model.addAttribute("mayAcknowledge", mayAcknowledge(sheet));
		return "pairing/show";
	}

	@GetMapping("/close")
	String blank(@PathVariable PairingId pairing, Model model) {
		Sheet sheet = toClose(pairing);
		LocalDate today = this.desk.today();
		model.addAttribute("form", CloseForm.blank(sheet.since().isBefore(today) ? today.minusDays(1) : today));
		return page(sheet, sheet.version(), model);
	}

	@PostMapping("/close")
	String close(@PathVariable PairingId pairing, @Valid @ModelAttribute("form") CloseForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		Sheet sheet = toClose(pairing);
		if (binding.hasErrors()) {
			return page(sheet, ticket.version(), model);
		}
		Standing standing = this.standings.pairing(sheet);
		try {
			String address = this.desk.change(standing.seen().in(ticket.version()), ticket.formKey(), "/pairings",
					() -> this.pairings.close(form.toCommand(pairing), this.desk.me()));
			redirect.addFlashAttribute("notice",
					(form.successor() != null) ? "pairing.handedOver" : "pairing.closedDone");
			return "redirect:" + address;
		}
		catch (StaleEdit stale) {
			binding.reject(stale.code());
			model.addAttribute("stale", standing);
			return page(sheet, stale.current(), model);
		}
		catch (RuleViolation refused) {
			binding.rejectValue(field(refused.code()), refused.code(), refused.arguments(), refused.code());
			return page(sheet, ticket.version(), model);
		}
	}

	@PostMapping("/acknowledge")
	String acknowledge(@PathVariable PairingId pairing, @RequestParam(defaultValue = "") String from,
			RedirectAttributes redirect) {
		Sheet sheet = this.desk.sheet(pairing);
		if (!mayAcknowledge(sheet)) {
			throw new NotFound("hand-over");
		}
		this.pairings.acknowledge(pairing, this.desk.me());
		redirect.addFlashAttribute("notice", "pairing.acknowledged");
		return from.equals("child") ? "redirect:/children/" + sheet.childId() : "redirect:/pairings/{pairing}";
	}

	private String page(Sheet sheet, int version, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("version", version);
		model.addAttribute("reasonChoices", this.choices.reasons());
		model.addAttribute("readerChoices", this.choices.readers());
		model.addAttribute("roleChoices", this.choices.rolesOrUsual());
		model.addAttribute("helperChoices", this.desk.helpers("pairing.choose.noSuccessor"));
		return "pairing/close";
	}

	private Sheet toClose(PairingId pairing) {
		Sheet sheet = this.desk.sheet(pairing);
		if (!mayClose(sheet)) {
			throw new NotFound("pairing");
		}
		return sheet;
	}

	private boolean mayClose(Sheet sheet) {
		return this.desk.leads() || this.desk.me().value().equals(sheet.helperAccount());
	}

	private boolean mayAcknowledge(Sheet sheet) {
		boolean waits = sheet.writtenBy() != null && sheet.acknowledgedAt() == null;
		return waits && ((sheet.successorAccount() != null) ? this.desk.me().value().equals(sheet.successorAccount())
				: this.desk.leads());
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
