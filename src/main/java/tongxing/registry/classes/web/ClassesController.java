package tongxing.registry.classes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Stage;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.classes.Classes;
import tongxing.staff.AccountId;
import tongxing.staff.AllowedTo;
import tongxing.staff.Members;
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
 * The classes of a school year and who leads them.
 */
@Controller
@RequestMapping("/admin/classes")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
class ClassesController {

	private final Classes classes;

	private final Terms terms;

	private final Members members;

	private final OneTimeForms forms;

	private final Clock clock;

	ClassesController(Classes classes, Terms terms, Members members, OneTimeForms forms, Clock clock) {
		this.classes = classes;
		this.terms = terms;
		this.members = members;
		this.forms = forms;
		this.clock = clock;
	}

	/**
	 * A class as typed.
	 */
	record ClassForm(@NotNull @Nullable Integer year, @NotNull @Nullable Stage stage, @NotNull @Nullable Integer grade,
			@Size(max = 8) @Nullable String number) {

	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
		int shown = (year != null) ? year : currentYear();
		model.addAttribute("form", new ClassForm(shown, null, null, null));
		return list(shown, model);
	}

	private String list(int year, Model model) {
		List<Integer> years = this.terms.all().stream().map((term) -> term.id().schoolYear()).distinct().toList();
		model.addAttribute("year", year);
		model.addAttribute("years", years);
		model.addAttribute("classes", this.classes.of(year, asOf(year)));
		model.addAttribute("accounts", this.members.enabled());
		model.addAttribute("stages", Stage.values());
		model.addAttribute("today", today());
		return "registry/classes";
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") ClassForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					this.classes.create(Objects.requireNonNull(form.year()),
							new ClassName(Objects.requireNonNull(form.stage()), Objects.requireNonNull(form.grade()),
									Objects.toString(form.number(), "")));
					return "/admin/classes?year=" + form.year();
				});
				redirect.addFlashAttribute("notice", "registry.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				String field = refused.code().equals("registry.class.grade") ? "grade" : "number";
				binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			}
		}
		return list((form.year() != null) ? form.year() : currentYear(), model);
	}

	@PostMapping("/{class}/lead")
	String lead(@PathVariable("class") SchoolClassId id, @RequestParam AccountId account, @RequestParam LocalDate from,
			@RequestParam int year, RedirectAttributes redirect) {
		this.members.get(account);
		this.classes.leads(id, account, from);
		redirect.addFlashAttribute("notice", "registry.saved");
		return "redirect:/admin/classes?year=" + year;
	}

	/**
	 * The day to count on: today, or the end of a year that is over.
	 */
	private LocalDate asOf(int year) {
		return this.terms.all()
			.stream()
			.filter((term) -> term.id().schoolYear() == year && term.lastDay().isBefore(today()))
			.map(Term::lastDay)
			.max(LocalDate::compareTo)
			.filter((last) -> year < currentYear())
			.orElse(today());
	}

	private int currentYear() {
		LocalDate today = today();
		return this.terms.termOf(today)
			.map((term) -> term.id().schoolYear())
			.orElse((today.getMonthValue() >= 8) ? today.getYear() : today.getYear() - 1);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
