package tongxing.registry.emergency.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.CaseloadClasses;
import tongxing.registry.emergency.EmergencyNote;
import tongxing.registry.emergency.EmergencyNotes;
import tongxing.registry.file.ChildFile;
import tongxing.registry.file.ContactCards;
import tongxing.registry.search.ChildFinder;
import tongxing.registry.search.ChildQuery;
import tongxing.registry.web.FormDesk;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.registry.web.FormPage;
import tongxing.staff.editing.Seen;
import tongxing.staff.editing.Standing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The emergency sheet of a child and those of a class, to be printed on A4, and the notes
 * on it. Whole numbers are on the answer to the asking itself, which is noted as a print.
 */
@Controller
class EmergencyController {

	/** The most sheets in one print: a class, not a school. */
	private static final int MOST = 80;

	private final EmergencyNotes notes;

	private final ChildFinder finder;

	private final ContactCards cards;

	private final CaseloadClasses classes;

	private final FormDesk desk;

	EmergencyController(EmergencyNotes notes, ChildFinder finder, ContactCards cards, CaseloadClasses classes,
			FormDesk desk) {
		this.notes = notes;
		this.finder = finder;
		this.cards = cards;
		this.classes = classes;
		this.desk = desk;
	}

	/**
	 * What is typed of a child.
	 */
	record NoteForm(@Size(max = 400) @Nullable String allergies, @Size(max = 400) @Nullable String health,
			@Size(max = 400) @Nullable String pickUp) {

		EmergencyNote toNote() {
			return new EmergencyNote(0, this.allergies, this.health, this.pickUp);
		}

	}

	/**
	 * What whole numbers are needed for.
	 */
	record Purpose(@NotBlank @Size(max = 200) @Nullable String reason) {

	}

	/**
	 * One child's sheet.
	 */
	record Sheet(ChildId id, String name, @Nullable String className, @Nullable String village, EmergencyNote note,
			List<ChildFile.Contact> contacts) {

	}

	@GetMapping("/children/{child}/emergency")
	String sheet(@PathVariable ChildId child, Model model) {
		return one(child, false, model);
	}

	@PostMapping("/children/{child}/emergency")
	String print(@PathVariable ChildId child, Model model) {
		return one(child, true, model);
	}

	private String one(ChildId child, boolean whole, Model model) {
		ChildFile file = this.desk.file(child);
		List<ChildFile.Contact> contacts = file.contacts();
		if (whole) {
			contacts = this.cards
				.whole(List.of(child), this.desk.words().say("emergency.title"), this.desk.me().id(), this.desk.today())
				.getOrDefault(child, List.of());
			this.notes.printed(List.of(child), null);
		}
		model.addAttribute("sheets", List.of(new Sheet(child, file.person().name(), file.place().className(),
				file.place().address(), this.notes.of(child), contacts)));
		model.addAttribute("one", child);
		model.addAttribute("whole", whole);
		model.addAttribute("form", new Purpose(null));
		model.addAttribute("action", FormDesk.home(child) + "/emergency");
		model.addAttribute("back", FormDesk.home(child));
		return "registry/emergency";
	}

	/**
	 * The sheets of a class. Without one, whoever has only one class gets its sheets, and
	 * everybody else is asked which.
	 */
	@GetMapping("/emergency")
	String sheets(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass, Model model) {
		SchoolClassId asked = schoolClass;
		if (asked == null) {
			List<CaseloadClasses.Choice> choices = this.classes.of(this.desk.me().id(), this.desk.today());
			if (choices.size() != 1) {
				model.addAttribute("classes", choices);
				return "registry/emergency-classes";
			}
			asked = choices.get(0).id();
		}
		model.addAttribute("form", new Purpose(null));
		return many(asked, null, model);
	}

	@PostMapping("/emergency")
	String print(@RequestParam("class") SchoolClassId schoolClass, @Valid @ModelAttribute("form") Purpose form,
			BindingResult binding, Model model) {
		return many(schoolClass, binding.hasErrors() ? null : form.reason(), model);
	}

	private String many(SchoolClassId schoolClass, @Nullable String reason, Model model) {
		ChildQuery query = new ChildQuery("", schoolClass.value(), null, null, "", null, ChildQuery.State.HERE,
				ChildQuery.Order.NAME);
		List<ChildFinder.Row> rows = this.finder.find(query, 0, MOST, this.desk.me().id(), this.desk.today()).rows();
		if (rows.isEmpty()) {
			throw new NotFound("class");
		}
		List<ChildId> children = rows.stream().map(ChildFinder.Row::id).toList();
		Map<ChildId, List<ChildFile.Contact>> contacts = (reason != null)
				? this.cards.whole(children, reason, this.desk.me().id(), this.desk.today())
				: this.cards.masked(children, this.desk.me().id(), this.desk.today());
		if (reason != null) {
			this.notes.printed(children, reason);
		}
		Map<ChildId, EmergencyNote> noted = this.notes.of(children);
		model.addAttribute("sheets", rows.stream()
			.map((row) -> new Sheet(row.id(), row.name(), row.className(), row.village(),
					noted.getOrDefault(row.id(), EmergencyNote.NONE), contacts.getOrDefault(row.id(), List.of())))
			.toList());
		model.addAttribute("whole", reason != null);
		model.addAttribute("action", "/emergency?class=" + schoolClass);
		model.addAttribute("back", "/children?class=" + schoolClass);
		return "registry/emergency";
	}

	@GetMapping("/children/{child}/emergency/edit")
	String edit(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		EmergencyNote known = this.notes.of(child);
		model.addAttribute("form", new NoteForm(known.allergies(), known.health(), known.pickUp()));
		return this.desk.show(page(child, known), model);
	}

	@PostMapping("/children/{child}/emergency/edit")
	String edit(@PathVariable ChildId child, @Valid @ModelAttribute("form") NoteForm form, BindingResult binding,
			@RequestParam UUID formKey, @RequestParam(required = false) @Nullable Integer version, Model model,
			RedirectAttributes redirect) {
		this.desk.require(child);
		return this.desk.save(child, formKey, () -> this.notes.keep(child, form.toNote()),
				new Sent(page(child, this.notes.of(child)), binding, model, redirect, version));
	}

	private FormPage page(ChildId child, EmergencyNote known) {
		List<Standing.Line> lines = new ArrayList<>();
		line(lines, "emergency.field.allergies", known.allergies());
		line(lines, "emergency.field.health", known.health());
		line(lines, "emergency.field.pickUp", known.pickUp());
		FormPage page = FormPage.of("emergency.form", FormDesk.home(child) + "/emergency/edit", FormDesk.home(child))
			.labels("emergency.field.");
		if (known.version() > 0) {
			page = page.over(new Standing(new Seen("emergency_note", child.value(), known.version()), lines));
		}
		return page.hint("emergency.form.hint")
			.may("area", "allergies", "emergency.field.allergies", "emergency.allergies.hint")
			.may("area", "health", "emergency.field.health", "emergency.health.hint")
			.may("area", "pickUp", "emergency.field.pickUp", "emergency.pickUp.hint");
	}

	private void line(List<Standing.Line> lines, String label, @Nullable String text) {
		if (text != null) {
			lines.add(new Standing.Line(this.desk.words().say(label), text));
		}
	}

}
