package tongxing.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard;
import tongxing.pairing.PairingBoard.ClassRow;
import tongxing.pairing.PairingRole;
import tongxing.pairing.Pairings;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pairs the children of a class who have nobody with its homeroom teacher: shown first,
 * done at once, and taken back at once.
 */
@Controller
@RequestMapping("/pairings")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class ClassController {

	private final Pairings pairings;

	private final PairingBoard board;

	private final Helpers helpers;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	ClassController(Pairings pairings, PairingBoard board, Helpers helpers, OneTimeForms forms, CurrentStaff me,
			Clock clock) {
		this.pairings = pairings;
		this.board = board;
		this.helpers = helpers;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/class/{schoolClass}")
	String preview(@PathVariable SchoolClassId schoolClass, @RequestParam(required = false) @Nullable HelperId helper,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("name", this.board.className(this.me.id(), schoolClass, today));
		List<HelperView> teachers = this.board.homeroom(schoolClass, today);
		List<HelperView> shown = teachers.isEmpty() ? this.helpers.active() : teachers;
		HelperView chosen = shown.stream()
			.filter((one) -> one.id().equals(helper))
			.findFirst()
			.orElse((teachers.size() == 1) ? teachers.get(0) : null);
		List<ClassRow> rows = this.board.ofClass(this.me.id(), schoolClass, today);
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("teachers", shown);
		model.addAttribute("led", !teachers.isEmpty());
		model.addAttribute("chosen", chosen);
		model.addAttribute("rows", rows);
		model.addAttribute("fresh", rows.stream().filter((row) -> row.pairingId() == null).count());
		model.addAttribute("batches",
				rows.stream().map(ClassRow::batchId).filter(Objects::nonNull).distinct().toList());
		return "pairing/class";
	}

	@PostMapping("/class/{schoolClass}")
	String run(@PathVariable SchoolClassId schoolClass, @RequestParam HelperId helper, @RequestParam UUID formKey,
			RedirectAttributes redirect) {
		LocalDate today = LocalDate.now(this.clock);
		this.board.className(this.me.id(), schoolClass, today);
		List<ChildId> fresh = this.board.ofClass(this.me.id(), schoolClass, today)
			.stream()
			.filter((row) -> row.pairingId() == null)
			.map((row) -> new ChildId(row.id()))
			.toList();
		String address = this.forms.once(formKey, () -> {
			this.pairings.pairAll(fresh, helper, PairingRole.HOMEROOM_PROXY);
			return "/pairings/class/" + schoolClass;
		});
		redirect.addFlashAttribute("notice", "pairing.class.done");
		redirect.addFlashAttribute("noticeArgs", new Object[] { fresh.size() });
		return "redirect:" + address;
	}

	@PostMapping("/batches/{batch}/undo")
	String undo(@PathVariable UUID batch, @RequestParam SchoolClassId schoolClass, RedirectAttributes redirect) {
		try {
			int undone = this.pairings.undo(batch);
			redirect.addFlashAttribute("notice", "pairing.class.undone");
			redirect.addFlashAttribute("noticeArgs", new Object[] { undone });
		}
		catch (RuleViolation refused) {
			redirect.addFlashAttribute("refusal", refused.code());
			redirect.addFlashAttribute("refusalArgs", refused.arguments());
		}
		redirect.addAttribute("schoolClass", schoolClass);
		return "redirect:/pairings/class/{schoolClass}";
	}

}
