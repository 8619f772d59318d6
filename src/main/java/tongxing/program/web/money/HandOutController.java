package tongxing.program.web.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.program.goods.Goods;
import tongxing.program.goods.Recipient;
import tongxing.program.web.Pages;
import tongxing.program.web.ProgramDesk;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.Classes;
import tongxing.staff.AllowedTo;
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
 * Hands goods out to the children of a class at once, and lists who has received nothing.
 */
@Controller
@RequestMapping("/program/goods")
class HandOutController {

	private final Goods goods;

	private final Classes classes;

	private final Terms terms;

	private final ProgramDesk desk;

	private final OneTimeForms forms;

	HandOutController(Goods goods, Classes classes, Terms terms, ProgramDesk desk, OneTimeForms forms) {
		this.goods = goods;
		this.classes = classes;
		this.terms = terms;
		this.desk = desk;
		this.forms = forms;
	}

	/**
	 * A hand-out as typed.
	 */
	record HandOutForm(@NotEmpty @Nullable List<ChildId> children,
			@NotNull @Min(1) @Max(9999) @Nullable Integer quantity, @NotNull @Nullable LocalDate givenOn,
			@Size(max = 40) @Nullable String receipt) {

	}

	@GetMapping("/waiting")
	String waiting(@RequestParam(required = false, name = "class") @Nullable SchoolClassId schoolClass,
			@RequestParam(defaultValue = "0") int page, Model model) {
		LocalDate today = this.desk.today();
		LocalDate since = this.terms.termOf(today).map((term) -> term.firstDay()).orElse(today.withDayOfYear(1));
		List<Recipient> found = this.goods.withoutAnything(this.desk.me(), schoolClass, since, today);
		Pages pages = Pages.of(page, found.size(),
				"/program/goods/waiting?class=" + ((schoolClass != null) ? schoolClass : ""));
		model.addAttribute("pager", pages);
		model.addAttribute("children",
				found.subList(pages.offset(), Math.min(found.size(), pages.offset() + Pages.SIZE)));
		model.addAttribute("since", since);
		model.addAttribute("classes", this.classes.choices(today));
		model.addAttribute("schoolClass", schoolClass);
		return "program/waiting";
	}

	@GetMapping("/{lot}/hand-outs/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(@PathVariable UUID lot,
			@RequestParam(required = false, name = "class") @Nullable SchoolClassId schoolClass, Model model) {
		model.addAttribute("form", new HandOutForm(List.of(), 1, this.desk.today(), null));
		return form(lot, schoolClass, model);
	}

	@PostMapping("/{lot}/hand-outs")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String handOut(@PathVariable UUID lot, @RequestParam(name = "class") SchoolClassId schoolClass,
			@Valid @ModelAttribute("form") HandOutForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		this.goods.get(lot);
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					this.goods.handOut(lot, Objects.requireNonNull(form.children()),
							Objects.requireNonNull(form.quantity()), Objects.requireNonNull(form.givenOn()),
							form.receipt(), this.desk.me());
					this.desk.settled("program.handout", lot + "/" + schoolClass);
					return "/program/goods/" + lot;
				});
				redirect.addFlashAttribute("notice", "program.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				String field = refused.code().startsWith("program.refused.givenOn") ? "givenOn" : "quantity";
				binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			}
		}
		return form(lot, schoolClass, model);
	}

	private String form(UUID lot, @Nullable SchoolClassId schoolClass, Model model) {
		LocalDate today = this.desk.today();
		List<Classes.Choice> all = this.classes.choices(today);
		SchoolClassId chosen = (schoolClass != null) ? schoolClass : all.isEmpty() ? null : all.get(0).id();
		model.addAttribute("lot", this.goods.get(lot));
		model.addAttribute("classes", all);
		model.addAttribute("schoolClass", chosen);
		model.addAttribute("members", (chosen != null) ? this.goods.ofClass(this.desk.me(), chosen, today) : List.of());
		return "program/hand-out";
	}

}
