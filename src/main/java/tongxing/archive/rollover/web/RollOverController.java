package tongxing.archive.rollover.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.archive.rollover.ChildDecision;
import tongxing.archive.rollover.ClassDecision;
import tongxing.archive.rollover.Place;
import tongxing.archive.rollover.RollOverId;
import tongxing.archive.rollover.RollOvers;
import tongxing.archive.rollover.large.RollOverSteps;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.SchoolClassId;
import tongxing.registry.passage.Passages;
import tongxing.staff.AllowedTo;
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
 * Ending a school year: begin a plan, decide about classes and children, look at what
 * would happen, carry it out, take it back. What was decided is kept as it is decided.
 */
@Controller
@RequestMapping("/admin/rollover")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
class RollOverController {

	private static final String BACK = "redirect:/admin/rollover";

	private final RollOvers rollOvers;

	private final RollOverSteps steps;

	private final RollOverPages pages;

	private final Passages passages;

	private final Terms terms;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	RollOverController(RollOvers rollOvers, RollOverSteps steps, RollOverPages pages, Passages passages, Terms terms,
			OneTimeForms forms, CurrentStaff me, Clock clock) {
		this.rollOvers = rollOvers;
		this.steps = steps;
		this.pages = pages;
		this.passages = passages;
		this.terms = terms;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("rollOvers", this.rollOvers.all());
		model.addAttribute("years", this.passages.openYears(LocalDate.now(this.clock)));
		return "archive/rollovers";
	}

	@PostMapping
	String begin(@RequestParam int year, @RequestParam UUID formKey, RedirectAttributes redirect) {
		try {
			return "redirect:" + this.forms.once(formKey, () -> this.rollOvers.begin(year, this.me.id()).page());
		}
		catch (RuleViolation refused) {
			return refused(refused, redirect, BACK);
		}
	}

	@GetMapping("/{rollover}")
	String plan(@PathVariable RollOverId rollover, Model model) {
		return this.pages.plan(rollover, null, null, model);
	}

	/** Keeps the terms of the new year as proposed or corrected. */
	@PostMapping("/{rollover}/terms")
	String terms(@PathVariable RollOverId rollover, @Valid @ModelAttribute("terms") TermsForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		int year = this.rollOvers.get(rollover).fromYear() + 1;
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					form.terms(year).forEach((id, days) -> this.terms.keep(id, days, Term.usualPhases(days)));
					return rollover.page();
				});
				redirect.addFlashAttribute("notice", "archive.rollover.terms.saved");
				return "redirect:" + rollover.page();
			}
			catch (RuleViolation refused) {
				binding.reject(refused.code(), refused.arguments(), refused.code());
			}
		}
		return this.pages.plan(rollover, null, form, model);
	}

	@PostMapping("/{rollover}/classes")
	String classes(@PathVariable RollOverId rollover, @ModelAttribute("form") ClassesForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		Teachers teachers = this.pages.teachers();
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					List<ClassDecision> decisions = form.all()
						.stream()
						.filter(ClassesForm.Row::complete)
						.map((row) -> row.decision(teachers))
						.toList();
					this.rollOvers.decide(rollover, decisions);
					return rollover.page();
				});
				redirect.addFlashAttribute("notice", "archive.rollover.saved");
				return "redirect:" + rollover.page();
			}
			catch (RuleViolation refused) {
				binding.reject(refused.code(), refused.arguments(), refused.code());
			}
		}
		return this.pages.plan(rollover, form, null, model);
	}

	@GetMapping("/{rollover}/classes/{class}")
	String children(@PathVariable RollOverId rollover, @PathVariable("class") SchoolClassId schoolClass, Model model) {
		return this.pages.children(rollover, schoolClass, null, model);
	}

	@PostMapping("/{rollover}/classes/{class}")
	String decide(@PathVariable RollOverId rollover, @PathVariable("class") SchoolClassId schoolClass,
			@ModelAttribute("form") ChildrenForm form, BindingResult binding, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					List<Place> places = List.copyOf(this.rollOvers.plan(rollover).leads().keySet());
					List<ChildDecision> decisions = form.all()
						.stream()
						.flatMap((row) -> row.decision(places).stream())
						.toList();
					this.rollOvers.decide(rollover, schoolClass, decisions);
					return rollover.page();
				});
				redirect.addFlashAttribute("notice", "archive.rollover.saved");
				return "redirect:" + rollover.page();
			}
			catch (RuleViolation refused) {
				binding.reject(refused.code(), refused.arguments(), refused.code());
			}
		}
		return this.pages.children(rollover, schoolClass, form, model);
	}

	@PostMapping("/{rollover}/carry")
	String carry(@PathVariable RollOverId rollover, @RequestParam UUID formKey, RedirectAttributes redirect) {
		try {
			return "redirect:" + this.forms.once(formKey, () -> this.steps.carry(rollover));
		}
		catch (RuleViolation refused) {
			return refused(refused, redirect, "redirect:" + rollover.page());
		}
	}

	@PostMapping("/{rollover}/undo")
	String undo(@PathVariable RollOverId rollover, @RequestParam UUID formKey, RedirectAttributes redirect) {
		try {
			return "redirect:" + this.forms.once(formKey, () -> this.steps.undo(rollover));
		}
		catch (RuleViolation refused) {
			return refused(refused, redirect, "redirect:" + rollover.page());
		}
	}

	private static String refused(RuleViolation refused, RedirectAttributes redirect, String page) {
		redirect.addFlashAttribute("refused", refused.code());
		redirect.addFlashAttribute("refusedArgs", refused.arguments());
		return page;
	}

}
