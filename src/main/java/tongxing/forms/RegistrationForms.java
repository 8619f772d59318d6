package tongxing.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Letterhead;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.EthnicGroup;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.file.ChildFile;
import tongxing.registry.file.ChildFiles;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.AccountId;
import tongxing.staff.words.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 农村留守儿童基本情况登记表 of 2016: filled from the register as of a day, what the register does not
 * hold left open to be written by hand. Numbers are whole only with a reason.
 */
@Service
@Transactional
public class RegistrationForms {

	private static final String DEAD = "—";

	private final ChildFiles files;

	private final Numbers numbers;

	private final FormDocument document;

	private final Letterhead letterhead;

	private final Words words;

	private final ApplicationEventPublisher events;

	RegistrationForms(ChildFiles files, Numbers numbers, FormDocument document, Letterhead letterhead, Words words,
			ApplicationEventPublisher events) {
		this.files = files;
		this.numbers = numbers;
		this.document = document;
		this.letterhead = letterhead;
		this.words = words;
		this.events = events;
	}

	/**
	 * The form with numbers masked.
	 */
	public OfficialForm masked(ChildId child, AccountId me, LocalDate today) {
		return form(this.files.card(child, me, today, false), this.numbers.of(child, false), today);
	}

	/**
	 * Writes the form with whole numbers, and the reason into the audit.
	 */
	public void write(ChildId child, @Nullable String reason, AccountId me, LocalDate today, OutputStream out)
			throws IOException {
		if (reason == null || reason.isBlank()) {
			throw new RuleViolation("forms.needsReason");
		}
		ChildFile file = this.files.card(child, me, today, true);
		this.events.publishEvent(new ChildChanged("REGISTRATION_FORM_EXPORTED", child.value(), null, reason.strip()));
		this.document.write(form(file, this.numbers.of(child, true), today), out);
	}

	private OfficialForm form(ChildFile file, Map<UUID, String> ids, LocalDate today) {
		OfficialForm.Builder sheet = new OfficialForm.Builder();
		child(sheet, file, ids);
		sheet.heading(say("family"));
		elders(sheet, "paternal");
		elders(sheet, "maternal");
		parent(sheet, "FATHER", file, ids, today);
		parent(sheet, "MOTHER", file, ids, today);
		care(sheet, file, ids, today);
		sheet.heading(say("aid"));
		sheet.row(say("income"), 4, say("income.kinds"), 20);
		sheet.row(say("aid.received"), 4, say("aid.kinds"), 20);
		return new OfficialForm(say("title"),
				List.of(say("unit", this.letterhead.school()), say("date", this.words.full(today))), sheet.rows(),
				List.of(say("signers"), say("note")));
	}

	private void child(OfficialForm.Builder sheet, ChildFile file, Map<UUID, String> ids) {
		ChildFile.Person person = file.person();
		ChildFile.Place place = file.place();
		String group = Objects.requireNonNullElse(person.ethnicity(), "");
		sheet.heading(say("child"));
		sheet.row(say("name"), 3, person.name(), 5, say("sex"), 2, this.words.of("registry.sex.", person.sex()), 2,
				say("ethnicity"), 2, EthnicGroup.parse(group).map(EthnicGroup::fullName).orElse(group), 3, say("born"),
				3, Objects.toString(person.birthDate(), ""), 4);
		sheet.row(say("residentId"), 5, ids.getOrDefault(person.id().value(), text(person.noResidentId())), 9,
				say("registered"), 5, say("yesNo"), 5);
		sheet.row(say("registeredAt"), 5, "", 19);
		sheet.row(say("livesAt"), 5, text(place.village()) + text(place.address()), 19);
		sheet.row(say("health"), 3, say("health.kinds"), 8, say("disability"), 3, "", 4, say("illness"), 3, "", 3);
		sheet.row(say("boarding"), 5, yesNo(person.boarding()), 4, say("schooling"), 3, text(place.className()), 12);
	}

	private void elders(OfficialForm.Builder sheet, String side) {
		sheet.row(say(side + ".he"), 4, "", 4, say("born"), 2, "", 2, say(side + ".she"), 4, "", 4, say("born"), 2, "",
				2);
	}

	private void parent(OfficialForm.Builder sheet, String role, ChildFile file, Map<UUID, String> ids,
			LocalDate today) {
		ChildFile.@Nullable Parent parent = file.parents()
			.stream()
			.filter((one) -> one.role().equals(role))
			.findFirst()
			.orElse(null);
		String who = this.words.say("registry.relation." + role);
		if (parent == null || "DECEASED".equals(parent.status())) {
			String none = (parent != null) ? DEAD : "";
			sheet.row(say("nameOf", who), 3, none, 4, say("works"), 3, none, 6, say("phone"), 3, none, 5);
			sheet.row(say("residentIdOf", who), 7, none, 17);
			return;
		}
		ChildFile.@Nullable Away away = parent.awayOn(today);
		String place = (away == null) ? say("atHome") : text(away.place());
		sheet.row(say("nameOf", who), 3, text(parent.name()), 4, say("works"), 3, place, 6, say("phone"), 3,
				phone(file, parent.id()), 5);
		sheet.row(say("residentIdOf", who), 7, ids.getOrDefault(parent.id(), ""), 17);
	}

	private void care(OfficialForm.Builder sheet, ChildFile file, Map<UUID, String> ids, LocalDate today) {
		LeftBehind status = LeftBehind.of(file.facts(), Criterion.STATE_COUNCIL_2016, today);
		boolean both = status.type() == LeftBehind.Type.BOTH_AWAY;
		ChildFile.@Nullable Care care = file.careOn(today);
		@Nullable UUID carer = (care != null) ? care.carer() : null;
		sheet.heading(say("care"));
		sheet.row(say("bothAway"), 7, yesNo(both), 5, say("oneAway"), 7, yesNo(status.type().oneAway()), 5);
		sheet.row(say("incapable"), 7, incapable(file), 5, say("entrusted"), 7, yesNo(carer != null), 5);
		String name = "";
		String relation = "";
		String phone = "";
		String number = "";
		if (care != null && carer != null) {
			name = text(care.name());
			relation = this.words.of("registry.relation.", Objects.requireNonNullElse(care.relation(), care.kind()));
			phone = phone(file, carer);
			number = ids.getOrDefault(carer, "");
		}
		sheet.row(say("carer"), 4, name, 5, say("relation"), 3, relation, 4, say("phone"), 3, phone, 5);
		sheet.row(say("carer.id"), 7, number, 8, say("carer.address"), 4, "", 5);
		sheet.row(say("assessment"), 4, say("assessment.kinds"), 20);
	}

	private String incapable(ChildFile file) {
		return file.parents()
			.stream()
			.filter((parent) -> !parent.capable())
			.map((parent) -> this.words.say("registry.relation." + parent.role()))
			.reduce((one, other) -> one + "、" + other)
			.orElse("");
	}

	private static String phone(ChildFile file, UUID owner) {
		return file.contacts()
			.stream()
			.filter((contact) -> contact.owner().equals(owner) && contact.masked() != null && !contact.dead())
			.map((contact) -> text(contact.masked()))
			.findFirst()
			.orElse("");
	}

	private String yesNo(@Nullable Boolean answer) {
		return (answer == null) ? say("yesNo") : say(answer ? "yes" : "no");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private String say(String key, Object... arguments) {
		return this.words.say("forms.registration." + key, arguments);
	}

}
