package tongxing.program.web.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.program.agreement.AgreementRow;
import tongxing.program.agreement.Agreements;
import tongxing.program.agreement.Party;
import tongxing.program.web.ProgramDesk;
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
 * Safety agreements class by class: made at once, marked in a grid, printed one a page.
 */
@Controller
@RequestMapping("/program/agreements")
class AgreementsController {

	private static final String LIST = "/program/agreements";

	private final Agreements agreements;

	private final ProgramDesk desk;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	AgreementsController(Agreements agreements, ProgramDesk desk, OneTimeForms forms, CurrentStaff me) {
		this.agreements = agreements;
		this.desk = desk;
		this.forms = forms;
		this.me = me;
	}

	@GetMapping
	String classes(@RequestParam(required = false) @Nullable UUID child, Model model) {
		List<AgreementRow> rows = this.agreements.rows(null, this.desk.me());
		if (child != null) {
			AgreementRow row = rows.stream()
				.filter((one) -> one.child().equals(child))
				.findFirst()
				.orElseThrow(() -> new NotFound("child"));
			return "redirect:" + LIST + "/class/" + row.schoolClass() + "#c-" + child;
		}
		model.addAttribute("classes", ClassLine.of(rows));
		model.addAttribute("parties", Party.values());
		return "program/agreements";
	}

	/** Whom a party still has to sign about. */
	@GetMapping("/unsigned")
	String unsigned(@RequestParam Party party, Model model) {
		model.addAttribute("party", party);
		model.addAttribute("rows",
				this.agreements.rows(null, this.desk.me()).stream().filter((row) -> row.lacks(party)).toList());
		return "program/agreements-unsigned";
	}

	@GetMapping("/class/{schoolClass}")
	String grid(@PathVariable SchoolClassId schoolClass, Model model) {
		model.addAttribute("on", this.desk.today());
		model.addAttribute("marked", Set.of());
		return grid(schoolClass, rows(schoolClass), model);
	}

	@PostMapping("/class/{schoolClass}")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String make(@PathVariable SchoolClassId schoolClass, @RequestParam(required = false) @Nullable List<Party> parties,
			@RequestParam UUID formKey, RedirectAttributes redirect) {
		rows(schoolClass);
		Set<Party> signers = (parties == null || parties.isEmpty()) ? EnumSet.allOf(Party.class)
				: EnumSet.copyOf(parties);
		String address = this.forms.once(formKey, () -> {
			this.agreements.makeForClass(schoolClass, signers, this.desk.today(), this.desk.me());
			return LIST + "/class/" + schoolClass;
		});
		redirect.addFlashAttribute("notice", "program.saved");
		return "redirect:" + address;
	}

	@PostMapping("/class/{schoolClass}/sign")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String sign(@PathVariable SchoolClassId schoolClass, @RequestParam(required = false) @Nullable LocalDate on,
			@RequestParam(required = false) @Nullable List<String> signed, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		List<AgreementRow> rows = rows(schoolClass);
		List<String> marked = (signed != null) ? signed : List.of();
		String wrong = "program.refused.signedOn.missing";
		if (on != null) {
			try {
				String address = this.forms.once(formKey, () -> {
					this.agreements.sign(signatures(marked), on, this.desk.me());
					this.desk.settled("program.agreements.sign", schoolClass.toString());
					return LIST + "/class/" + schoolClass;
				});
				redirect.addFlashAttribute("notice", "program.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				wrong = this.desk.words().say(refused.code(), refused.arguments());
			}
		}
		model.addAttribute("wrong", this.desk.words().say(wrong));
		model.addAttribute("on", on);
		model.addAttribute("marked", Set.copyOf(marked));
		return grid(schoolClass, rows, model);
	}

	@GetMapping("/class/{schoolClass}/print")
	String print(@PathVariable SchoolClassId schoolClass, Model model) {
		return sheets(rows(schoolClass).stream().filter((row) -> row.agreement() != null).toList(),
				LIST + "/class/" + schoolClass, model);
	}

	@GetMapping("/{agreement}")
	String one(@PathVariable UUID agreement, Model model) {
		AgreementRow row = this.agreements.get(agreement, this.desk.me());
		model.addAttribute("row", row);
		return sheets(List.of(row), LIST + "/class/" + row.schoolClass(), model);
	}

	@PostMapping("/{agreement}/unsign")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String unsign(@PathVariable UUID agreement, @RequestParam Party party,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
		this.agreements.unsign(agreement, party, reason, this.desk.me());
		redirect.addFlashAttribute("notice", "program.saved");
		return "redirect:" + LIST + "/" + agreement;
	}

	@PostMapping("/{agreement}/take-back")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String takeBack(@PathVariable UUID agreement, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		this.agreements.takeBack(agreement, reason, this.desk.me());
		redirect.addFlashAttribute("notice", "program.saved");
		return "redirect:" + LIST;
	}

	/** The children of a class whom the asker may see; a class of none is not there. */
	private List<AgreementRow> rows(SchoolClassId schoolClass) {
		List<AgreementRow> rows = this.agreements.rows(schoolClass, this.desk.me());
		if (rows.isEmpty()) {
			throw new NotFound("class");
		}
		return rows;
	}

	private String grid(SchoolClassId schoolClass, List<AgreementRow> rows, Model model) {
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("rows", rows);
		model.addAttribute("line", ClassLine.of(rows).get(0));
		model.addAttribute("parties", Party.values());
		model.addAttribute("marks", this.desk.writes() || this.me.is(Role.TEACHER));
		return "program/agreements-class";
	}

	private String sheets(List<AgreementRow> rows, String back, Model model) {
		this.agreements.printed(rows);
		model.addAttribute("rows", rows);
		model.addAttribute("back", back);
		model.addAttribute("writes", this.desk.writes());
		model.addAttribute("marks", this.desk.writes() || this.me.is(Role.TEACHER));
		return "program/agreements-print";
	}

	/** A mark is the agreement's id, a colon and the party. */
	private static Map<UUID, Set<Party>> signatures(List<String> marked) {
		Map<UUID, Set<Party>> signatures = new LinkedHashMap<>();
		for (String mark : new ArrayList<>(marked)) {
			String[] parts = mark.split(":", 2);
			try {
				signatures.computeIfAbsent(UUID.fromString(parts[0]), (id) -> EnumSet.noneOf(Party.class))
					.add(Party.valueOf(parts[parts.length - 1]));
			}
			catch (IllegalArgumentException ex) {
				throw new NotFound("agreement");
			}
		}
		return signatures;
	}

}
