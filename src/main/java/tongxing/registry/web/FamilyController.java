package tongxing.registry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import tongxing.staff.words.Choice;
import tongxing.kernel.NotFound;
import tongxing.kernel.person.Kinship;
import tongxing.registry.ChildId;
import tongxing.registry.ParentId;
import tongxing.registry.child.Families;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.family.ParentRole;
import tongxing.registry.file.ChildFile;
import tongxing.registry.web.FamilyForms.AbsenceForm;
import tongxing.registry.web.FamilyForms.CareForm;
import tongxing.registry.web.FamilyForms.HomeForm;
import tongxing.registry.web.FamilyForms.HouseholdForm;
import tongxing.registry.web.FamilyForms.ParentForm;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.staff.editing.Ticket;

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
 * Forms about a child's family: who cares, parents and their absences, the household.
 */
@Controller
@RequestMapping("/children/{child}")
class FamilyController {

	private final Families families;

	private final FormDesk desk;

	private final Standings standings;

	FamilyController(Families families, FormDesk desk, Standings standings) {
		this.families = families;
		this.desk = desk;
		this.standings = standings;
	}

	@GetMapping("/care/new")
	String care(@PathVariable ChildId child, Model model) {
		model.addAttribute("form",
				new CareForm(null, null, null, null, this.desk.today(), null, null, null, null, null));
		return this.desk.show(carePage(child, this.desk.file(child)), model);
	}

	@PostMapping("/care/new")
	String care(@PathVariable ChildId child, @Valid @ModelAttribute("form") CareForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		ChildFile file = this.desk.file(child);
		return this.desk.save(child, ticket.formKey(), () -> this.families.arrangeCare(child, form.toDetails(file)),
				new Sent(carePage(child, file), binding, model, redirect, ticket.version()));
	}

	private FormPage carePage(ChildId child, ChildFile file) {
		Map<String, String> who = new LinkedHashMap<>();
		for (ChildFile.Parent parent : file.parents()) {
			who.put(parent.role(), this.desk.words().of("registry.relation.", parent.role()) + " "
					+ Objects.toString(parent.name(), ""));
		}
		for (ChildFile.Care care : file.cares()) {
			if (care.carer() != null) {
				who.putIfAbsent(care.carer().toString(),
						this.desk.words()
							.of("registry.relation.", (care.relation() != null) ? care.relation() : care.kind()) + " "
								+ care.name());
			}
		}
		Stream.of("NEW", "ALONE", "UNKNOWN")
			.forEach((kind) -> who.put(kind, this.desk.words().say("registry.care.who." + kind)));
		List<Choice> people = who.entrySet()
			.stream()
			.map((person) -> new Choice(person.getKey(), person.getValue()))
			.toList();
		List<Choice> relations = Stream.of(Kinship.values())
			.filter((kin) -> kin != Kinship.SELF && kin != Kinship.PARENTS)
			.map((kin) -> new Choice(kin.code(), this.desk.words().of("registry.relation.", kin.code())))
			.toList();
		return FormPage.of("registry.care.form", FormDesk.home(child) + "/care/new", FormDesk.home(child))
			.over(this.standings.care(file))
			.hint("registry.care.form.hint")
			.choose("radio", "who", "registry.field.who", false, people)
			.must("date", "from", "registry.field.from")
			.may("text", "name", "registry.field.carerName", "registry.care.new.hint")
			.choose("choose", "relation", "registry.field.relation", true, this.desk.orNone(relations))
			.may("tel", "phone", "registry.field.phone")
			.may("number", "birthYear", "registry.field.birthYear")
			.may("text", "occupation", "registry.field.occupation")
			.may("text", "health", "registry.field.carerHealth")
			.may("date", "noticeOn", "registry.field.noticeOn", "registry.care.notice.hint")
			.may("date", "childHeardOn", "registry.field.childHeardOn");
	}

	@GetMapping("/parents/new")
	String parent(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new ParentForm(null, null, ParentDetails.Status.ALIVE, "yes", null, null, null));
		return this.desk.show(parentPage(child, "/parents/new"), model);
	}

	@PostMapping("/parents/new")
	String parent(@PathVariable ChildId child, @Valid @ModelAttribute("form") ParentForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> this.families.keepParent(child, form.toDetails()),
				new Sent(parentPage(child, "/parents/new"), binding, model, redirect));
	}

	@GetMapping("/parents/{parent}/edit")
	String editParent(@PathVariable ChildId child, @PathVariable ParentId parent, Model model) {
		ChildFile.Parent known = parent(this.desk.file(child), parent);
		model.addAttribute("form",
				new ParentForm(ParentRole.valueOf(known.role()), known.name(),
						ParentDetails.Status.valueOf(known.status()), known.capable() ? "yes" : "no",
						known.occupation(), null, known.note()));
		return this.desk.show(editPage(child, known), model);
	}

	@PostMapping("/parents/{parent}/edit")
	String editParent(@PathVariable ChildId child, @PathVariable ParentId parent,
			@Valid @ModelAttribute("form") ParentForm form, BindingResult binding, Ticket ticket, Model model,
			RedirectAttributes redirect) {
		FormPage page = editPage(child, parent(this.desk.file(child), parent));
		return this.desk.save(child, ticket.formKey(),
				() -> this.families.changeParent(child, parent, form.toDetails()),
				new Sent(page, binding, model, redirect, ticket.version()));
	}

	private FormPage editPage(ChildId child, ChildFile.Parent known) {
		return parentPage(child, "/parents/" + known.id() + "/edit").over(this.standings.parent(known));
	}

	private FormPage parentPage(ChildId child, String path) {
		return FormPage.of("registry.parent.form", FormDesk.home(child) + path, FormDesk.home(child))
			.choose("choose", "role", "registry.field.role", false,
					this.desk.choices("registry.relation.", ParentRole.values()))
			.may("text", "name", "registry.field.name")
			.choose("choose", "status", "registry.field.status", false,
					this.desk.choices("registry.parent.status.", ParentDetails.Status.values()))
			.choose("radio", "capable", "registry.field.capable", false, yesNo())
			.may("tel", "phone", "registry.field.phone")
			.may("text", "occupation", "registry.field.occupation")
			.may("area", "note", "registry.field.note");
	}

	private List<Choice> yesNo() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("yes", this.desk.words().say("registry.parent.capable.yes")));
		choices.add(new Choice("no", this.desk.words().say("registry.parent.capable.no")));
		return choices;
	}

	@GetMapping("/parents/{parent}/absence")
	String absence(@PathVariable ChildId child, @PathVariable ParentId parent, Model model) {
		ChildFile.Parent known = parent(this.desk.file(child), parent);
		model.addAttribute("form", new AbsenceForm(this.desk.today(), null, null, null, null, null));
		return this.desk.show(absencePage(child, known), model);
	}

	@PostMapping("/parents/{parent}/absence")
	String absence(@PathVariable ChildId child, @PathVariable ParentId parent,
			@Valid @ModelAttribute("form") AbsenceForm form, BindingResult binding, Ticket ticket, Model model,
			RedirectAttributes redirect) {
		FormPage page = absencePage(child, parent(this.desk.file(child), parent));
		return this.desk.save(child, ticket.formKey(), () -> this.families.leaveHome(child, parent, form.toDetails()),
				new Sent(page, binding, model, redirect, ticket.version()));
	}

	private FormPage absencePage(ChildId child, ChildFile.Parent parent) {
		return FormPage
			.of("registry.absence.form", FormDesk.home(child) + "/parents/" + parent.id() + "/absence",
					FormDesk.home(child))
			.over(this.standings.absences(parent))
			.hint("registry.absence.form.hint")
			.must("date", "from", "registry.field.from")
			.may("date", "to", "registry.field.to", "registry.absence.to.hint")
			.may("text", "place", "registry.field.place")
			.may("text", "employer", "registry.field.employer")
			.may("text", "workAddress", "registry.field.workAddress")
			.may("date", "expectedReturn", "registry.field.expectedReturn");
	}

	@GetMapping("/parents/{parent}/home")
	String home(@PathVariable ChildId child, @PathVariable ParentId parent, Model model) {
		ChildFile.Parent known = parent(this.desk.file(child), parent);
		model.addAttribute("form", new HomeForm(this.desk.today().minusDays(1)));
		return this.desk.show(homePage(child, known), model);
	}

	@PostMapping("/parents/{parent}/home")
	String home(@PathVariable ChildId child, @PathVariable ParentId parent,
			@Valid @ModelAttribute("form") HomeForm form, BindingResult binding, Ticket ticket, Model model,
			RedirectAttributes redirect) {
		FormPage page = homePage(child, parent(this.desk.file(child), parent));
		return this.desk.save(child, ticket.formKey(),
				() -> this.families.comeHome(child, parent, Objects.requireNonNull(form.lastDay())),
				new Sent(page, binding, model, redirect, ticket.version()));
	}

	private FormPage homePage(ChildId child, ChildFile.Parent parent) {
		return FormPage
			.of("registry.absence.home.form", FormDesk.home(child) + "/parents/" + parent.id() + "/home",
					FormDesk.home(child))
			.over(this.standings.absences(parent))
			.must("date", "lastDay", "registry.field.lastDayAway");
	}

	@GetMapping("/household")
	String household(@PathVariable ChildId child, Model model) {
		ChildFile.Place place = this.desk.file(child).place();
		model.addAttribute("form", new HouseholdForm(place.address(), place.village(), place.householdNote()));
		return this.desk.show(householdPage(child, place), model);
	}

	@PostMapping("/household")
	String household(@PathVariable ChildId child, @Valid @ModelAttribute("form") HouseholdForm form,
			BindingResult binding, Ticket ticket, Model model, RedirectAttributes redirect) {
		FormPage page = householdPage(child, this.desk.file(child).place());
		return this.desk.save(child, ticket.formKey(),
				() -> this.families.moveHousehold(child, FamilyForms.blank(form.address()),
						FamilyForms.blank(form.village()), FamilyForms.blank(form.note())),
				new Sent(page, binding, model, redirect, ticket.version()));
	}

	private FormPage householdPage(ChildId child, ChildFile.Place place) {
		return FormPage.of("registry.household.form", FormDesk.home(child) + "/household", FormDesk.home(child))
			.over(this.standings.household(place))
			.hint("registry.household.form.hint")
			.may("text", "address", "registry.child.address")
			.may("text", "village", "registry.child.village")
			.may("area", "note", "registry.field.note");
	}

	private static ChildFile.Parent parent(ChildFile file, ParentId id) {
		return file.parents()
			.stream()
			.filter((parent) -> parent.id().equals(id.value()))
			.findFirst()
			.orElseThrow(() -> new NotFound("parent"));
	}

}
