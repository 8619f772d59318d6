package tongxing.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.staff.editing.Standing;
import tongxing.staff.words.Words;
import tongxing.registry.file.ChildFile;
import tongxing.staff.editing.Standing.Line;
import tongxing.staff.editing.Seen;

import org.springframework.stereotype.Component;

/**
 * Says of a child's file what stands now, for each form that changes a part of it.
 */
@Component
public class Standings {

	private final ChildPages pages;

	private final Words words;

	Standings(ChildPages pages, Words words) {
		this.pages = pages;
		this.words = words;
	}

	Standing child(ChildFile file) {
		ChildFile.Person person = file.person();
		List<Line> lines = new ArrayList<>();
		add(lines, "registry.child.name", person.name());
		add(lines, "registry.child.sex",
				(person.sex() != null) ? this.words.say("registry.sex." + person.sex()) : null);
		add(lines, "registry.child.boarding", (person.boarding() == null) ? null
				: this.words.say(person.boarding() ? "registry.boarding.yes" : "registry.boarding.no"));
		this.pages.particulars(file).forEach((fact) -> lines.add(new Line(fact.label(), fact.value())));
		return new Standing(new Seen("child", person.id().value(), person.version()), lines);
	}

	/** Who cares belongs to the child. */
	public Standing care(ChildFile file) {
		List<Line> lines = file.cares()
			.stream()
			.map((care) -> new Line(days(care.from(), care.to()), this.pages.said(care)))
			.toList();
		return new Standing(new Seen("child", file.person().id().value(), file.person().version()), lines);
	}

	Standing parent(ChildFile.Parent parent) {
		List<Line> lines = new ArrayList<>();
		add(lines, "registry.field.role", this.words.of("registry.relation.", parent.role()));
		add(lines, "registry.field.name", parent.name());
		add(lines, "registry.field.status", this.words.say("registry.parent.status." + parent.status()));
		add(lines, "registry.field.capable",
				this.words.say(parent.capable() ? "registry.parent.capable.yes" : "registry.parent.capable.no"));
		add(lines, "registry.field.occupation", parent.occupation());
		add(lines, "registry.field.note", parent.note());
		return new Standing(new Seen("parent", parent.id(), parent.version()), lines);
	}

	/** When a parent is away belongs to the parent. */
	Standing absences(ChildFile.Parent parent) {
		List<Line> lines = parent.absences()
			.stream()
			.map((away) -> new Line(days(away.from(), away.to()),
					(away.place() != null) ? away.place() : this.words.say("registry.absence.somewhere")))
			.toList();
		return new Standing(new Seen("parent", parent.id(), parent.version()), lines);
	}

	Standing household(ChildFile.Place place) {
		List<Line> lines = new ArrayList<>();
		add(lines, "registry.child.address", place.address());
		add(lines, "registry.child.village", place.village());
		add(lines, "registry.field.note", place.householdNote());
		return new Standing(new Seen("household", place.household(), place.householdVersion()), lines);
	}

	Standing phone(ChildFile.Contact contact) {
		List<Line> lines = new ArrayList<>();
		add(lines, "registry.field.number", contact.masked());
		add(lines, "registry.field.status", this.words.say("registry.phone.status." + contact.status()));
		add(lines, "registry.field.verifiedOn",
				(contact.verifiedOn() != null) ? this.words.full(contact.verifiedOn()) : null);
		add(lines, "registry.field.note", contact.note());
		return new Standing(contact.seen(), lines);
	}

	private void add(List<Line> lines, String label, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			lines.add(new Line(this.words.say(label), text));
		}
	}

	private String days(LocalDate from, @Nullable LocalDate to) {
		return this.words.day(from) + "—" + ((to != null) ? this.words.day(to) : this.words.say("registry.now"));
	}

}
