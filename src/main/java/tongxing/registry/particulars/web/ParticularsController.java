package tongxing.registry.particulars.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.particulars.CareGrade;
import tongxing.registry.particulars.Elder;
import tongxing.registry.particulars.Income;
import tongxing.registry.particulars.Particulars;
import tongxing.registry.particulars.ParticularsBook;
import tongxing.registry.web.FormDesk;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.registry.web.FormPage;
import tongxing.staff.editing.Seen;
import tongxing.staff.editing.Standing;
import tongxing.staff.words.Choice;

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
 * The items of the registration form that the register does not hold, on one form; none
 * of them must be there.
 */
@Controller
@RequestMapping("/children/{child}/particulars")
class ParticularsController {

	private static final String FIELD = "particulars.field.";

	private final ParticularsBook book;

	private final FormDesk desk;

	ParticularsController(ParticularsBook book, FormDesk desk) {
		this.book = book;
		this.desk = desk;
	}

	/**
	 * What is typed of a child.
	 */
	record ParticularsForm(@Nullable Boolean registered, @Size(max = 200) @Nullable String registeredAt,
			Particulars.@Nullable Health health, @Size(max = 100) @Nullable String disability,
			@Size(max = 100) @Nullable String illness, @Size(max = 60) @Nullable String paternalHe,
			@Size(max = 60) @Nullable String paternalShe, @Size(max = 60) @Nullable String maternalHe,
			@Size(max = 60) @Nullable String maternalShe, @Nullable Set<Income> income, @Nullable CareGrade grade) {

		static ParticularsForm of(Particulars known) {
			List<Elder> elders = known.elders();
			return new ParticularsForm(known.registered(), known.registeredAt(), known.health(), known.disability(),
					known.illness(), elders.get(0).line(), elders.get(1).line(), elders.get(2).line(),
					elders.get(3).line(), known.income(), known.grade());
		}

		Particulars kept() {
			return new Particulars(0, this.registered, this.registeredAt, this.health, this.disability, this.illness,
					Stream.of(this.paternalHe, this.paternalShe, this.maternalHe, this.maternalShe)
						.map(Elder::parse)
						.toList(),
					Objects.requireNonNullElse(this.income, Set.of()), this.grade);
		}

	}

	@GetMapping
	String edit(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		Particulars known = this.book.of(child, this.desk.today());
		model.addAttribute("form", ParticularsForm.of(known));
		return this.desk.show(page(child, known), model);
	}

	@PostMapping
	String keep(@PathVariable ChildId child, @Valid @ModelAttribute("form") ParticularsForm form, BindingResult binding,
			@RequestParam UUID formKey, @RequestParam(required = false) @Nullable Integer version, Model model,
			RedirectAttributes redirect) {
		this.desk.require(child);
		return this.desk.save(child, formKey, () -> {
			this.book.keep(child, form.kept());
			if (form.grade() != null) {
				this.book.grade(child, form.grade(), this.desk.today(), this.desk.me().id());
			}
		}, new Sent(page(child, this.book.of(child, this.desk.today())), binding, model, redirect, version));
	}

	private FormPage page(ChildId child, Particulars known) {
		FormPage page = FormPage.of("particulars.form", FormDesk.home(child) + "/particulars", FormDesk.home(child))
			.labels(FIELD);
		if (known.version() > 0) {
			page = page.over(new Standing(new Seen("particulars", child.value(), known.version()), standing(known)));
		}
		List<Choice> yesNo = List.of(new Choice("", this.desk.words().say("particulars.notSaid")),
				new Choice("true", this.desk.words().say("particulars.yes")),
				new Choice("false", this.desk.words().say("particulars.no")));
		return page.hint("particulars.form.hint")
			.choose("radio", "registered", FIELD + "registered", true, yesNo)
			.may("text", "registeredAt", FIELD + "registeredAt", "particulars.registeredAt.hint")
			.choose("radio", "health", FIELD + "health", true, open("particulars.health.", Particulars.Health.values()))
			.may("text", "disability", FIELD + "disability")
			.may("text", "illness", FIELD + "illness", "particulars.illness.hint")
			.may("text", "paternalHe", FIELD + "paternalHe", "particulars.elder.hint")
			.may("text", "paternalShe", FIELD + "paternalShe")
			.may("text", "maternalHe", FIELD + "maternalHe")
			.may("text", "maternalShe", FIELD + "maternalShe")
			.choose("checkbox", "income", FIELD + "income", true,
					this.desk.choices("particulars.income.", Income.values()))
			.choose("radio", "grade", FIELD + "grade", true, open("particulars.grade.", CareGrade.values()));
	}

	private List<Standing.Line> standing(Particulars known) {
		List<Standing.Line> lines = new ArrayList<>();
		line(lines, "registeredAt", known.registeredAt());
		line(lines, "disability", known.disability());
		line(lines, "illness", known.illness());
		line(lines, "paternalHe", known.elders().get(0).line());
		line(lines, "paternalShe", known.elders().get(1).line());
		line(lines, "maternalHe", known.elders().get(2).line());
		line(lines, "maternalShe", known.elders().get(3).line());
		return lines;
	}

	private void line(List<Standing.Line> lines, String field, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			lines.add(new Standing.Line(this.desk.words().say(FIELD + field), text));
		}
	}

	/** With "not said" in front. */
	private List<Choice> open(String prefix, Enum<?>... values) {
		return this.desk.words().orNone("particulars.notSaid", this.desk.choices(prefix, values));
	}

}
