package tongxing.care.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.care.Dimension;
import tongxing.care.MetRole;
import tongxing.care.RecordCare.Answer;
import tongxing.care.RecordCare.Event;
import tongxing.care.RecordCare.How;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare.Note;
import tongxing.care.RecordCare.Promises;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.HouseholdView.Member;
import tongxing.care.view.HouseholdView.Person;
import tongxing.care.view.HouseholdView.Promise;
import tongxing.care.view.HouseholdView;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * Reads a record out of what was typed into its form. What cannot be read at all is a
 * fault of its field; whether the rest makes sense the module decides.
 */
final class CareForm {

	/** Who else went; what is typed for it is sorted out before. */
	private static final String COMPANIONS = "companions";

	/** Rows for new promises. */
	static final int PROMISES = 3;

	private final CareKind kind;

	private final Typed typed;

	private final HouseholdView home;

	private final Map<String, String> faults = new LinkedHashMap<>();

	CareForm(CareKind kind, Typed typed, HouseholdView home) {
		this.kind = kind;
		this.typed = typed;
		this.home = home;
	}

	/**
	 * Field names and message keys of what could not be read.
	 */
	Map<String, String> faults() {
		return this.faults;
	}

	RecordCare command(AccountId author, LocalDate today, Set<HelperId> helpers, @Nullable String who,
			@Nullable String companions) {
		boolean attempted = attempt() != null;
		Set<MetRole> met = attempted ? Set.of() : met();
		Event event = new Event(happenedOn(today), channel(), this.typed.text("place"),
				!this.typed.isFilled("unplanned"), attempt());
		Note note = new Note(met, attempted ? null : who, this.typed.textOr("narrative", ""),
				details(attempted, companions), this.typed.text("restricted"));
		return new RecordCare(this.kind.code(), author, event, children(attempted), helpers, note,
				new Promises(made(), answers()));
	}

	/**
	 * The reason why nobody was reached, or nothing.
	 */
	@Nullable String attempt() {
		if (this.kind.attempts().isEmpty()) {
			return null;
		}
		String outcome = this.typed.text("outcome");
		if (outcome == null) {
			fault("outcome", "care.outcome.missing");
			return null;
		}
		return outcome.equals("DONE") ? null : outcome;
	}

	Set<MetRole> met() {
		Set<MetRole> met = EnumSet.noneOf(MetRole.class);
		for (String value : this.typed.all("met")) {
			Stream.of(MetRole.values()).filter((role) -> role.name().equals(value)).forEach(met::add);
		}
		return met;
	}

	/**
	 * The names of those met, the child under a word of its own.
	 */
	@Nullable String who(String child) {
		Set<String> names = new LinkedHashSet<>();
		for (MetRole role : met()) {
			switch (role) {
				case CHILD -> names.add(child);
				case OTHER -> names.addAll(this.typed.all("metOther"));
				default -> this.home.people()
					.stream()
					.filter((person) -> person.role() == role && !person.name().isBlank())
					.map(Person::name)
					.forEach(names::add);
			}
		}
		return names.isEmpty() ? null : String.join("、", names);
	}

	private LocalDate happenedOn(LocalDate today) {
		LocalDate day = this.typed.day("happenedOn");
		if (day == null || day.getYear() < 1900) {
			fault("happenedOn", this.typed.isFilled("happenedOn") ? "care.day.wrong" : "care.happenedOn.missing");
			return today;
		}
		return day;
	}

	private Channel channel() {
		String sent = this.typed.textOr("channel", this.kind.channels().get(0).name());
		return Stream.of(Channel.values())
			.filter((channel) -> channel.name().equals(sent))
			.findFirst()
			.orElse(this.kind.channels().get(0));
	}

	private List<Seen> children(boolean attempted) {
		Set<String> classes = this.home.byClass() ? Set.copyOf(this.typed.all("whole")) : Set.of();
		Set<String> ticked = Set.copyOf(this.typed.all("child"));
		return this.home.children()
			.stream()
			.filter((member) -> ticked.contains(member.id().toString()) || classes.contains(member.className()))
			.map(Member::id)
			.map((child) -> new Seen(child, attempted ? Map.of() : ratings(child.toString()),
					this.typed.text("note-" + child), role(child)))
			.toList();
	}

	/** Asked for each child apart, so that no child takes over another's. */
	private @Nullable String role(ChildId child) {
		return this.kind.roles().isEmpty() ? null : this.typed.text("role-" + child);
	}

	private Map<Dimension, Integer> ratings(String child) {
		Map<Dimension, Integer> ratings = new EnumMap<>(Dimension.class);
		for (Dimension dimension : this.kind.dimensions()) {
			String own = this.typed.textOr("rate-" + child + "-" + dimension, "");
			String rating = own.isEmpty() ? this.typed.textOr("rate-" + dimension, "0") : own;
			if (rating.matches("[1-9]")) {
				ratings.put(dimension, Integer.valueOf(rating));
			}
		}
		return ratings;
	}

	private Map<String, Object> details(boolean attempted, @Nullable String companions) {
		Map<String, Object> details = attempted ? new LinkedHashMap<>() : this.typed.details(this.kind.details());
		details.remove(COMPANIONS);
		if (companions != null && Typed.names(this.kind.details()).contains(COMPANIONS)) {
			details.put(COMPANIONS, companions);
		}
		return details;
	}

	private List<NewFollowUp> made() {
		List<NewFollowUp> made = new ArrayList<>();
		for (int i = 0; i < PROMISES; i++) {
			String what = this.typed.text("next" + i);
			LocalDate due = this.typed.day("nextDue" + i);
			if (what == null && !this.typed.isFilled("nextDue" + i)) {
				continue;
			}
			if (due == null && this.typed.isFilled("nextDue" + i)) {
				fault("nextDue" + i, "care.day.wrong");
			}
			made.add(new NewFollowUp(null, (what != null) ? what : "", owner("nextOwner" + i), due));
		}
		return made;
	}

	private @Nullable AccountId owner(String field) {
		String sent = this.typed.text(field);
		try {
			return (sent != null) ? new AccountId(UUID.fromString(sent)) : null;
		}
		catch (IllegalArgumentException ex) {
			fault(field, "care.details.wrong");
			return null;
		}
	}

	private List<Answer> answers() {
		Set<String> ticked = Set.copyOf(this.typed.all("child"));
		return this.home.promises()
			.stream()
			.filter((promise) -> ticked.contains(promise.child().toString()))
			.flatMap((promise) -> answer(promise).stream())
			.collect(Collectors.toList());
	}

	private List<Answer> answer(Promise promise) {
		String sent = this.typed.text("answer-" + promise.id());
		String note = this.typed.text("answerNote-" + promise.id());
		return Stream.of(How.values())
			.filter((how) -> how.name().equals(sent))
			.map((how) -> new Answer(promise.id(), how, note))
			.toList();
	}

	private void fault(String field, String key) {
		this.faults.putIfAbsent(field, key);
	}

}
