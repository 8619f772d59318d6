package tongxing.registry.census.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import org.jspecify.annotations.Nullable;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusClasses;
import tongxing.registry.census.Censuses;
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
 * The census of the term: how far each class is; leads open and close it.
 */
@Controller
@RequestMapping("/census")
class CensusController {

	private static final Role[] LEADING = { Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD };

	private final Censuses censuses;

	private final CensusClasses classes;

	private final Terms terms;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	CensusController(Censuses censuses, CensusClasses classes, Terms terms, OneTimeForms forms, CurrentStaff me,
			Clock clock) {
		this.censuses = censuses;
		this.classes = classes;
		this.terms = terms;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * The day as of which the children are looked at.
	 */
	record OpenForm(@NotNull @PastOrPresent @Nullable LocalDate day) {

	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", new OpenForm(LocalDate.now(this.clock)));
		return page(model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String open(@Valid @ModelAttribute("form") OpenForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					this.censuses.open(Objects.requireNonNull(form.day()), this.me.id());
					return "/census";
				});
				redirect.addFlashAttribute("notice", "census.opened");
				return "redirect:/census";
			}
			catch (RuleViolation refused) {
				binding.rejectValue("day", refused.code(), refused.arguments(), refused.code());
			}
		}
		return page(model);
	}

	@PostMapping("/{census}/close")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String close(@PathVariable UUID census, @RequestParam(defaultValue = "false") boolean incomplete,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		try {
			String address = this.forms.once(formKey, () -> {
				this.censuses.close(census, incomplete, this.me.id());
				return "/census/" + census + "/result";
			});
			redirect.addFlashAttribute("notice", "census.closedNow");
			return "redirect:" + address;
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused.code());
			model.addAttribute("refusedArgs", refused.arguments());
			return show(model);
		}
	}

	private String page(Model model) {
		Optional<Term> term = this.terms.termOf(LocalDate.now(this.clock));
		List<Census> all = this.censuses.all();
		@Nullable Census now = all.stream()
			.filter((one) -> term.isPresent() && one.term().equals(term.get().id()))
			.findFirst()
			.orElse(null);
		List<CensusClasses.Progress> progress = (now != null) ? this.classes.of(now, this.me.get()) : List.of();
		model.addAttribute("term", term.orElse(null));
		model.addAttribute("census", now);
		model.addAttribute("classes", progress);
		model.addAttribute("done", progress.stream().filter(CensusClasses.Progress::done).count());
		model.addAttribute("open", progress.stream().mapToInt(CensusClasses.Progress::open).sum());
		model.addAttribute("leads", this.me.is(LEADING));
		model.addAttribute("earlier", all.stream().filter((one) -> !one.equals(now)).toList());
		return "census/all";
	}

}
