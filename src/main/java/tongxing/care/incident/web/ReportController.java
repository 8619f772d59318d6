package tongxing.care.incident.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.care.CareRecordId;
import tongxing.care.incident.IncidentReports.Recipient;
import tongxing.care.incident.IncidentReports.Way;
import tongxing.care.incident.IncidentReports;
import tongxing.care.web.RecordFacts;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.words.Words;

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
 * The reports of an incident: who was told already, writing down one more, the sheet that
 * is handed in. For those who may open the incident.
 */
@Controller
@RequestMapping("/records/{record}/reports")
class ReportController {

	private final IncidentReports reports;

	private final RecordFacts facts;

	private final CurrentStaff me;

	private final OneTimeForms forms;

	private final Words words;

	private final Clock clock;

	ReportController(IncidentReports reports, RecordFacts facts, CurrentStaff me, OneTimeForms forms, Words words,
			Clock clock) {
		this.reports = reports;
		this.facts = facts;
		this.me = me;
		this.forms = forms;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable("record") CareRecordId id, Model model) {
		model.addAttribute("form", ReportForm.at(LocalDateTime.now(this.clock)));
		return page(id, model);
	}

	@PostMapping
	String add(@PathVariable("record") CareRecordId id, @Valid @ModelAttribute("form") ReportForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return page(id, model);
		}
		String back = "/records/" + id + "/reports";
		try {
			this.forms.once(formKey, () -> {
				this.reports.add(id, form.told(), this.me.id());
				return back;
			});
		}
		catch (RuleViolation refused) {
			binding.rejectValue("toldAt", refused.code(), refused.arguments(), refused.code());
			return page(id, model);
		}
		redirect.addFlashAttribute("notice", "incident.report.saved");
		return "redirect:" + back;
	}

	@GetMapping("/print")
	String print(@PathVariable("record") CareRecordId id, Model model) {
		IncidentReports.Opened opened = this.reports.of(id, this.me.id());
		model.addAttribute("r", opened.incident());
		model.addAttribute("facts", this.facts.of(opened.incident()));
		model.addAttribute("o", opened);
		model.addAttribute("printedBy", this.me.name());
		return "care/incident/print";
	}

	private String page(CareRecordId id, Model model) {
		model.addAttribute("o", this.reports.of(id, this.me.id()));
		model.addAttribute("recipients", this.words.choices("incident.recipient.", Recipient.values()));
		model.addAttribute("ways", this.words.choices("incident.way.", Way.values()));
		return "care/incident/reports";
	}

}
