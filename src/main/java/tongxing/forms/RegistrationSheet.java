package tongxing.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Letterhead;
import tongxing.kernel.person.EthnicGroup;
import tongxing.registry.file.ChildFile;
import tongxing.registry.file.ChildTraits;
import tongxing.registry.particulars.Elder;
import tongxing.registry.particulars.Income;
import tongxing.registry.particulars.Particulars;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Fills 农村留守儿童基本情况登记表 of 2016, item by item in its order, on one sheet of A4. What nobody
 * entered stays open to be written by hand.
 */
@Component
class RegistrationSheet {

	private static final String DEAD = "—";

	private static final List<String> SCHOOLING = List.of("KINDERGARTEN", "NOT_IN_KINDERGARTEN", "PRIMARY", "JUNIOR",
			"SENIOR", "VOCATIONAL", "DROPPED_OUT", "NOT_AT_SCHOOL");

	private static final List<String> AID = List.of("MINIMUM_LIVING_ALLOWANCE", "TEMPORARY_RELIEF", "MEDICAL_RELIEF",
			"HOUSING_RELIEF", "OTHER");

	private final Letterhead letterhead;

	private final Words words;

	RegistrationSheet(Letterhead letterhead, Words words) {
		this.letterhead = letterhead;
		this.words = words;
	}

	/**
	 * What is known of a child as of a day.
	 *
	 * @param people resident ID and birth date by person
	 * @param stage of the class it is in
	 */
	record Known(ChildFile file, Numbers.People people, Particulars more, @Nullable String stage, LocalDate today) {

		LeftBehind status() {
			return LeftBehind.of(this.file.facts(), Criterion.STATE_COUNCIL_2016, this.today);
		}

	}

	OfficialForm fill(Known known) {
		OfficialForm.Builder sheet = new OfficialForm.Builder();
		child(sheet, known);
		sheet.heading(say("family"));
		List<Elder> elders = known.more.elders();
		elders(sheet, "paternal", elders.get(0), elders.get(1));
		elders(sheet, "maternal", elders.get(2), elders.get(3));
		parent(sheet, "FATHER", known);
		parent(sheet, "MOTHER", known);
		care(sheet, known);
		sheet.heading(say("aid"));
		sheet.row(say("income"), 5, ticks("income.", names(Income.values()),
				known.more.income().stream().map(Enum::name).collect(Collectors.toSet())), 19);
		sheet.row(say("aid.received"), 5, ticks("aid.", AID, aid(known)), 19);
		return new OfficialForm(say("title"),
				List.of(say("unit", this.letterhead.school()), say("date", this.words.full(known.today))), sheet.rows(),
				List.of(say("signers"), say("note")));
	}

	private void child(OfficialForm.Builder sheet, Known known) {
		ChildFile.Person person = known.file.person();
		ChildFile.Place place = known.file.place();
		Particulars more = known.more;
		String group = Objects.requireNonNullElse(person.ethnicity(), "");
		sheet.heading(say("child"));
		sheet.row(say("name"), 3, person.name(), 4, say("sex"), 2, this.words.of("registry.sex.", person.sex()), 2,
				say("ethnicity"), 2, EthnicGroup.parse(group).map(EthnicGroup::fullName).orElse(group), 3, say("born"),
				3, Objects.toString(person.birthDate(), ""), 5);
		sheet.row(say("residentId"), 5, known.people.id(person.id().value(), text(person.noResidentId())), 9,
				say("registered"), 5, yesNo(more.registered()), 5);
		sheet.row(say("registeredAt"), 5, text(more.registeredAt()), 19);
		sheet.row(say("livesAt"), 5, home(place), 19);
		@Nullable String health = (more.health() != null) ? more.health().name() : null;
		sheet.row(say("health"), 3,
				ticks("health.", names(Particulars.Health.values()), (health != null) ? Set.of(health) : Set.of()), 7,
				say("disability"), 4, text(more.disability()), 4, say("illness"), 3, text(more.illness()), 3);
		sheet.row(say("boarding"), 5, yesNo(boards(known)), 4, say("class"), 3, text(place.className()), 12);
		sheet.row(say("schooling"), 3, ticks("schooling.", SCHOOLING, schooling(known)), 21);
	}

	private static @Nullable Boolean boards(Known known) {
		List<ChildTraits.Boarded> dated = known.file.traits().allBoardings();
		if (dated.isEmpty()) {
			return known.file.person().boarding();
		}
		return dated.stream()
			.anyMatch((days) -> !days.from().isAfter(known.today)
					&& (days.to() == null || !days.to().isBefore(known.today)));
	}

	private static Set<String> schooling(Known known) {
		ChildFile.Place place = known.file.place();
		if (place.left()) {
			return "DROPPED_OUT".equals(place.exit()) ? Set.of("DROPPED_OUT") : Set.of();
		}
		return (known.stage != null) ? Set.of(known.stage) : Set.of();
	}

	private void elders(OfficialForm.Builder sheet, String side, Elder he, Elder she) {
		sheet.row(say(side + ".he"), 3, he.name(), 3, say("born"), 3, he.born(), 3, say(side + ".she"), 3, she.name(),
				3, say("born"), 3, she.born(), 3);
	}

	private void parent(OfficialForm.Builder sheet, String role, Known known) {
		ChildFile.@Nullable Parent parent = known.file.parents()
			.stream()
			.filter((one) -> one.role().equals(role))
			.findFirst()
			.orElse(null);
		String who = this.words.say("registry.relation." + role);
		String name = "";
		String born = "";
		String place = "";
		String phone = "";
		String id = "";
		if (parent != null && "DECEASED".equals(parent.status())) {
			name = DEAD;
			born = DEAD;
			place = DEAD;
			phone = DEAD;
			id = DEAD;
		}
		else if (parent != null) {
			ChildFile.@Nullable Away away = parent.awayOn(known.today);
			name = text(parent.name());
			born = known.people.born(parent.id());
			place = (away == null) ? say("atHome") : text(away.place());
			phone = phone(known.file, parent.id());
			id = known.people.id(parent.id(), "");
		}
		sheet.row(say("nameOf", who), 3, name, 5, say("born"), 3, born, 4, say("phone"), 3, phone, 6);
		sheet.row(say("works"), 4, place, 7, say("residentIdOf", who), 6, id, 7);
	}

	private void care(OfficialForm.Builder sheet, Known known) {
		LeftBehind status = known.status();
		boolean one = status.type().oneAway();
		ChildFile.@Nullable Care care = known.file.careOn(known.today);
		@Nullable UUID carer = (care != null) ? care.carer() : null;
		sheet.heading(say("care"));
		sheet.row(say("bothAway"), 7, yesNo(status.type() == LeftBehind.Type.BOTH_AWAY), 5, say("oneAway"), 7,
				yesNo(one), 5);
		sheet.row(say("incapable"), 7, ticks("incapable.", List.of("FATHER", "MOTHER"), incapable(known.file)), 5,
				say("entrusted"), 7, yesNo(carer != null), 5);
		String name = "";
		String relation = "";
		String phone = "";
		String number = "";
		String address = "";
		if (care != null && carer != null) {
			name = text(care.name());
			relation = this.words.of("registry.relation.", Objects.requireNonNullElse(care.relation(), care.kind()));
			phone = phone(known.file, carer);
			number = known.people.id(carer, "");
			address = known.people.address(carer);
		}
		sheet.row(say("carer"), 4, name, 4, say("relation"), 4, relation, 4, say("phone"), 3, phone, 5);
		sheet.row(say("carer.id"), 7, number, 17);
		sheet.row(say("carer.address"), 7, address, 17);
		sheet.row(say("assessment"), 3,
				ticks("assessment.", Guardianship.NAMES, Guardianship.of(care, status, known.more)), 21);
	}

	private static Set<String> incapable(ChildFile file) {
		return file.parents()
			.stream()
			.filter((parent) -> !parent.capable() && !"DECEASED".equals(parent.status()))
			.map(ChildFile.Parent::role)
			.collect(Collectors.toSet());
	}

	private static Set<String> aid(Known known) {
		return known.file.traits()
			.allAids()
			.stream()
			.filter((aid) -> !aid.from().isAfter(known.today) && (aid.to() == null || !aid.to().isBefore(known.today)))
			.map((aid) -> AID.contains(aid.kind().name()) ? aid.kind().name() : "OTHER")
			.collect(Collectors.toSet());
	}

	private static String home(ChildFile.Place place) {
		String village = text(place.village());
		String address = text(place.address());
		return address.contains(village) ? address : village + address;
	}

	private static String phone(ChildFile file, UUID owner) {
		return file.contacts()
			.stream()
			.filter((contact) -> contact.owner().equals(owner) && contact.masked() != null && !contact.dead())
			.map((contact) -> text(contact.masked()))
			.findFirst()
			.orElse("");
	}

	/** A box before each, ticked where it is so. */
	private String ticks(String prefix, List<String> all, Set<String> so) {
		return all.stream()
			.map((name) -> (so.contains(name) ? "☑" : "□") + say(prefix + name))
			.collect(Collectors.joining("　"));
	}

	private static List<String> names(Enum<?>... values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

	private String yesNo(@Nullable Boolean answer) {
		return ticks("", List.of("yes", "no"),
				(answer == null) ? Set.of() : Stream.of(answer ? "yes" : "no").collect(Collectors.toSet()));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private String say(String key, Object... arguments) {
		return this.words.say("forms.registration." + key, arguments);
	}

}
