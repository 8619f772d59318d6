package tongxing.registry.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.kernel.RuleViolation;
import tongxing.registry.intake.Batch;
import tongxing.registry.intake.BatchId;
import tongxing.registry.intake.IntakePlan;
import tongxing.registry.intake.Outcome;
import tongxing.registry.intake.RosterIntake;
import tongxing.registry.intake.RosterPapers;
import tongxing.registry.intake.large.LargeRosters;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * Bringing a roster: choose a file, look at what would happen, import it or not, take it
 * back.
 */
@Controller
@RequestMapping("/children/import")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD, Role.PRINCIPAL })
class RosterImportController {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final RosterIntake intake;

	private final LargeRosters large;

	private final RosterPapers papers;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	RosterImportController(RosterIntake intake, LargeRosters large, RosterPapers papers, OneTimeForms forms,
			CurrentStaff me) {
		this.intake = intake;
		this.large = large;
		this.papers = papers;
		this.forms = forms;
		this.me = me;
	}

	@GetMapping
	String choose(Model model) {
		model.addAttribute("form", new RosterUpload(null, this.intake.today()));
		return upload(model);
	}

	@PostMapping
	String bring(@Valid @ModelAttribute("form") RosterUpload form, BindingResult binding, Model model)
			throws IOException {
		if (!form.hasFile()) {
			binding.rejectValue("file", "intake.upload.none");
		}
		if (binding.hasErrors()) {
			return upload(model);
		}
		try {
			String name = Objects.requireNonNullElse(Objects.requireNonNull(form.file()).getOriginalFilename(), "");
			BatchId id = this.intake.bring(this.me.id(), fileName(name), form.file().getBytes(),
					Objects.requireNonNull(form.asOf()));
			return "redirect:/children/import/" + id;
		}
		catch (RuleViolation refused) {
			binding.rejectValue("file", refused.code(), refused.arguments(), refused.code());
			return upload(model);
		}
	}

	@GetMapping("/{batch}")
	String preview(@PathVariable BatchId batch, @RequestParam(defaultValue = "look") String show,
			@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
		Batch known = this.intake.get(batch);
		if (this.large.mustExamine(known)) {
			return "redirect:" + this.large.examine(known).page();
		}
		if (known.isOpen()) {
			model.addAttribute("answers", new RosterRun(this.intake.awaySince(known), true, Set.of()));
			return shown(known, show, page, model, locale);
		}
		model.addAttribute("batch", known);
		return "registry/import-done";
	}

	@PostMapping("/{batch}")
	String run(@PathVariable BatchId batch, @ModelAttribute("answers") RosterRun answers, BindingResult binding,
			@RequestParam UUID formKey, Model model, Locale locale, RedirectAttributes redirect) {
		Batch known = this.intake.get(batch);
		if (answers.isUnanswered()) {
			binding.rejectValue("awaySince", "intake.away.none");
		}
		if (!binding.hasErrors()) {
			try {
				return "redirect:" + this.forms.once(formKey, () -> run(known, answers, redirect));
			}
			catch (RuleViolation refused) {
				if (!refused.code().startsWith("intake.away.")) {
					redirect.addFlashAttribute("refused", refused.code());
					return "redirect:/children/import/{batch}";
				}
				binding.rejectValue("awaySince", refused.code(), refused.arguments(), refused.code());
			}
		}
		return shown(known, "look", 0, model, locale);
	}

	private String run(Batch batch, RosterRun answers, RedirectAttributes redirect) {
		if (answers.awaySince() != null) {
			this.intake.answer(batch.id(), answers.awaySince());
		}
		if (batch.isLarge()) {
			return this.large.run(batch, answers.confirmed()).page();
		}
		IntakePlan done = this.intake.run(batch.id(), answers.confirmed());
		redirect.addFlashAttribute("notice", "intake.done");
		redirect.addFlashAttribute("noticeArgs", new Object[] { done.count(Outcome.NEW), done.count(Outcome.UPDATED) });
		return "/children/import/" + batch.id();
	}

	private String shown(Batch batch, String show, int page, Model model, Locale locale) {
		IntakePlan plan = this.intake.preview(batch.id());
		PlanPage shown = PlanPage.of(plan, show, page, this.papers, locale);
		boolean nothingToLookAt = "look".equals(show) && shown.toLookAt() == 0;
		model.addAttribute("batch", batch);
		model.addAttribute("list", nothingToLookAt ? PlanPage.of(plan, "all", page, this.papers, locale) : shown);
		model.addAttribute("others",
				plan.otherIssues().stream().map((issue) -> this.papers.text(issue, locale)).distinct().toList());
		return "registry/import-preview";
	}

	@PostMapping("/{batch}/undo")
	String undo(@PathVariable BatchId batch, RedirectAttributes redirect) {
		Batch known = this.intake.get(batch);
		if (known.isLarge()) {
			return "redirect:" + this.large.undo(known).page();
		}
		try {
			this.intake.undo(batch);
			redirect.addFlashAttribute("notice", "intake.undone");
		}
		catch (RuleViolation refused) {
			redirect.addFlashAttribute("refused", refused.code());
		}
		return "redirect:/children/import/{batch}";
	}

	@PostMapping("/{batch}/discard")
	String discard(@PathVariable BatchId batch, RedirectAttributes redirect) {
		this.intake.discard(batch);
		redirect.addFlashAttribute("notice", "intake.discarded");
		return "redirect:/children/import";
	}

	@GetMapping("/{batch}/marked.xlsx")
	ResponseEntity<byte[]> marked(@PathVariable BatchId batch, Locale locale) {
		byte[] content = this.intake.content(batch);
		return workbook(this.papers.marked(content, this.intake.preview(batch), locale), "roster-marked.xlsx");
	}

	@GetMapping("/template.xlsx")
	ResponseEntity<byte[]> template() {
		return workbook(this.papers.template(), "roster-template.xlsx");
	}

	private String upload(Model model) {
		model.addAttribute("batches", this.intake.latest());
		return "registry/import";
	}

	/** Without a path, and no longer than a name should be. */
	private static String fileName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return last.substring(Math.max(0, last.length() - 120));
	}

	private static ResponseEntity<byte[]> workbook(byte[] content, String name) {
		return ResponseEntity.ok()
			.contentType(WORKBOOK)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

}
