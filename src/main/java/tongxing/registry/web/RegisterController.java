package tongxing.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.Sex;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.child.Children;
import tongxing.registry.child.Entry;
import tongxing.registry.classes.Classes;
import tongxing.registry.file.ChildFile;
import tongxing.registry.web.ChildForms.EditForm;
import tongxing.registry.web.ChildForms.RegisterForm;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.staff.editing.Ticket;
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
 * Registering a child, and editing its particulars. A child like another is only
 * registered when somebody says it is another one.
 */
@Controller
@RequestMapping("/children")
class RegisterController {

	private final Children children;

	private final Classes classes;

	private final OneTimeForms forms;

	private final Standings standings;

	private final FormDesk desk;

	RegisterController(Children children, Classes classes, OneTimeForms forms, Standings standings, FormDesk desk) {
		this.children = children;
		this.classes = classes;
		this.forms = forms;
		this.standings = standings;
		this.desk = desk;
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
	String blank(@RequestParam(required = false) @Nullable ChildId sibling, Model model) {
		ChildFile.Place home = (sibling != null) ? this.desk.file(sibling).place() : null;
		model.addAttribute("form",
				new RegisterForm((home != null) ? home.household() : null, null, null, null, this.desk.today(), null,
						null, null, null, null, null, null, null, (home != null) ? home.address() : null,
						(home != null) ? home.village() : null, null, null, null, null, null, null, null, null, null,
						null, null, null));
		return this.desk.show(page(false), model);
	}

	@PostMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
	String register(@Valid @ModelAttribute("form") RegisterForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		form.check(binding);
		boolean alike = false;
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey,
						() -> FormDesk.home(this.children.register(form.toCommand())));
				redirect.addFlashAttribute("notice", "registry.registered");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				FormDesk.refuse(binding, refused);
				alike = "registry.child.alike".equals(refused.code());
			}
		}
		if (alike) {
			model.addAttribute("alike", this.children.like(form.toDetails(),
					new SchoolClassId(Objects.requireNonNull(form.schoolClass()))));
		}
		return this.desk.show(page(alike || form.confirmed() != null), model);
	}

	@GetMapping("/{child}/edit")
	String edit(@PathVariable ChildId child, Model model) {
		ChildFile file = this.desk.file(child);
		model.addAttribute("form", EditForm.of(file.person()));
		return this.desk.show(editPage(file), model);
	}

	@PostMapping("/{child}/edit")
	String edit(@PathVariable ChildId child, @Valid @ModelAttribute("form") EditForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		ChildFile file = this.desk.file(child);
		form.check(binding);
		return this.desk.save(child, ticket.formKey(), () -> this.children.edit(child, form.toDetails(file.person())),
				new Sent(editPage(file), binding, model, redirect, ticket.version()));
	}

	private FormPage editPage(ChildFile file) {
		ChildFile.Person person = file.person();
		String known = (person.residentId() != null) ? "registry.residentId.known" : "registry.residentId.hint";
		return FormPage.of("registry.child.form", FormDesk.home(person.id()) + "/edit", FormDesk.home(person.id()))
			.over(this.standings.child(file))
			.must("text", "name", "registry.child.name")
			.may("text", "formerName", "registry.child.formerName")
			.may("text", "reading", "registry.child.reading", "registry.child.reading.hint")
			.choose("radio", "sex", "registry.child.sex", true, this.desk.choices("registry.sex.", Sex.values()))
			.may("date", "birthDate", "registry.child.birthDate")
			.may("text", "residentId", "registry.child.residentId", known)
			.may("text", "noResidentId", "registry.child.noResidentId")
			.may("text", "studentNumber", "registry.child.studentNumber", "registry.studentNumber.hint")
			.choose("choose", "ethnicity", "registry.child.ethnicity", true, this.desk.orNone(groups()))
			.choose("radio", "boarding", "registry.child.boarding", true, boarding())
			.may("area", "note", "registry.child.note");
	}

	private FormPage page(boolean alike) {
		List<Choice> classChoices = this.classes.choices(this.desk.today())
			.stream()
			.map((one) -> new Choice(one.id().toString(), one.name()))
			.toList();
		FormPage page = FormPage.of("registry.register.title", "/children/new", "/children")
			.hint("registry.register.hint")
			.save("registry.register.save")
			.must("hidden", "household", "");
		if (alike) {
			page.choose("checkbox", "confirmed", "registry.alike.confirm", false,
					List.of(new Choice("yes", this.desk.words().say("registry.alike.another"))));
		}
		page.must("text", "name", "registry.child.name")
			.choose("choose", "schoolClass", "registry.field.schoolClass", false, this.desk.orNone(classChoices))
			.must("date", "from", "registry.field.enrolledFrom")
			.choose("radio", "entry", "registry.field.entry", true,
					this.desk.choices("registry.entry.", Entry.REGISTERED, Entry.TRANSFER_IN))
			.choose("radio", "sex", "registry.child.sex", true, this.desk.choices("registry.sex.", Sex.values()))
			.may("date", "birthDate", "registry.child.birthDate")
			.may("text", "residentId", "registry.child.residentId", "registry.residentId.hint")
			.may("text", "noResidentId", "registry.child.noResidentId")
			.may("text", "studentNumber", "registry.child.studentNumber")
			.choose("choose", "ethnicity", "registry.child.ethnicity", true, this.desk.orNone(groups()))
			.choose("radio", "boarding", "registry.child.boarding", true, boarding())
			.may("text", "address", "registry.child.address")
			.may("text", "village", "registry.child.village");
		family(page);
		return page;
	}

	private void family(FormPage page) {
		for (String parent : List.of("father", "mother")) {
			page.may("text", parent + "Name", "registry.field." + parent + "Name")
				.may("date", parent + "Since", "registry.field." + parent + "Since", "registry.absence.since.hint")
				.may("text", parent + "Place", "registry.field." + parent + "Place")
				.may("tel", parent + "Phone", "registry.field." + parent + "Phone");
		}
		List<Choice> who = new ArrayList<>();
		Stream.of("FATHER", "MOTHER")
			.forEach((role) -> who.add(new Choice(role, this.desk.words().of("registry.relation.", role))));
		Stream.of("NEW", "ALONE", "UNKNOWN")
			.forEach((kind) -> who.add(new Choice(kind, this.desk.words().say("registry.care.who." + kind))));
		List<Choice> relations = Stream.of(Kinship.values())
			.filter((kin) -> kin != Kinship.SELF && kin != Kinship.PARENTS)
			.map((kin) -> new Choice(kin.code(), this.desk.words().of("registry.relation.", kin.code())))
			.toList();
		page.choose("radio", "who", "registry.field.who", false, who)
			.may("text", "carerName", "registry.field.carerName")
			.choose("choose", "relation", "registry.field.relation", true, this.desk.orNone(relations))
			.may("tel", "carerPhone", "registry.field.phone");
	}

	private static List<Choice> groups() {
		return Stream.of(EthnicGroup.values()).map((group) -> new Choice(group.code(), group.fullName())).toList();
	}

	private List<Choice> boarding() {
		return List.of(new Choice("yes", this.desk.words().say("registry.boarding.yes")),
				new Choice("no", this.desk.words().say("registry.boarding.no")));
	}

}
