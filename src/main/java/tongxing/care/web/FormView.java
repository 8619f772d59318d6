package tongxing.care.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.care.MetRole;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.CareForms.Owner;
import tongxing.care.view.HouseholdView;
import tongxing.care.view.HouseholdView.Member;
import tongxing.care.view.HouseholdView.Person;
import tongxing.kernel.person.Kinship;

/**
 * A form as its template sees it: what was typed, what is wrong, what there is to choose.
 */
record FormView(CareKind kind, Typed typed, Map<String, String> errors, HouseholdView home, List<Owner> staff,
		LocalDate today, CareWords words) {

	private static final int WORST_TO_BEST = 5;

	private static final int ROWS_FIRST = 3;

	/**
	 * A class on a form that gathers.
	 *
	 * @param whole whether all of it is ticked, where children are not named
	 */
	record Group(String name, List<Member> members, Set<String> ticked, boolean whole) {

		public long came() {
			return this.members.stream().filter((member) -> came(member.id().toString())).count();
		}

		public boolean came(String child) {
			return this.ticked.contains(child);
		}

	}

	public @Nullable String value(String name) {
		return this.typed.textOr(name, "");
	}

	/**
	 * Whether a box is ticked; the empty choice is when no other is.
	 */
	public boolean on(String name, String value) {
		return value.isEmpty() ? !this.typed.isFilled(name) : this.typed.has(name, value);
	}

	public boolean bad(String name) {
		return this.errors.containsKey(name);
	}

	public @Nullable String error(String name) {
		return this.errors.get(name);
	}

	/**
	 * The lines of the error summary.
	 */
	public List<CareWords.Line> problems() {
		return this.errors.entrySet()
			.stream()
			.map((error) -> new CareWords.Line(error.getKey(), label(error.getKey()), error.getValue()))
			.toList();
	}

	/**
	 * What an input is called, where need be in the words of its kind.
	 */
	public String label(String field) {
		String name = field.replaceFirst("-.*$", "").replaceFirst("[0-9]$", "");
		return this.words.field(name, this.kind.code());
	}

	/**
	 * How many inputs must be filled in.
	 */
	public int needed() {
		return 2 + OwnField.needed(this.kind) + (this.kind.attempts().isEmpty() ? 0 : 1)
				+ (this.kind.met().isEmpty() ? 0 : 1) + (this.kind.asksChannel() ? 1 : 0)
				+ (this.kind.roles().isEmpty() ? 0 : 1) + ((this.kind.story() == CareKind.Story.NEEDED) ? 1 : 0);
	}

	public List<Choice> children() {
		List<Choice> choices = new ArrayList<>();
		for (Member member : this.home.children()) {
			String hint = choices.isEmpty() ? member.className() : this.words.say("care.sibling", member.className());
			choices.add(new Choice(member.id().toString(), member.name(), hint));
		}
		return choices;
	}

	/**
	 * The children by class, for a form that gathers them.
	 */
	public List<Group> groups() {
		Map<String, List<Member>> classes = this.home.children()
			.stream()
			.collect(Collectors.groupingBy(Member::className, LinkedHashMap::new, Collectors.toList()));
		Set<String> ticked = Set.copyOf(this.typed.all("child"));
		Set<String> whole = Set.copyOf(this.typed.all("whole"));
		return classes.entrySet()
			.stream()
			.map((one) -> new Group(one.getKey(), one.getValue(), ticked, whole.contains(one.getKey())))
			.toList();
	}

	/**
	 * A field that is a list of words, one a line.
	 */
	public String lines(String name) {
		return String.join("\n", this.typed.all(name));
	}

	/**
	 * The numbers of a field's rows: those first shown and, apart, the rest, which is
	 * open once something stands in it.
	 */
	public List<Integer> rows(boolean first) {
		return IntStream.range(first ? 0 : ROWS_FIRST, first ? ROWS_FIRST : Typed.ROWS).boxed().toList();
	}

	/**
	 * Whether something is filled in among a field's further rows.
	 */
	public boolean anyRow(String field, String part) {
		return rows(false).stream().anyMatch((nth) -> this.typed.isFilled(field + "-" + nth + "-" + part));
	}

	/**
	 * What parts a child can have had.
	 */
	public List<Choice> roles() {
		return this.kind.roles().stream().map((role) -> new Choice(role, this.words.say("care.role." + role))).toList();
	}

	public List<Choice> outcomes() {
		Stream<Choice> failed = this.kind.attempts()
			.stream()
			.map((reason) -> new Choice(reason, this.words.say("care.attempt." + reason)));
		return Stream.concat(failed, Stream.of(new Choice("DONE", this.words.say("care.done." + this.kind.code()))))
			.toList();
	}

	public List<Choice> channels() {
		return this.kind.channels()
			.stream()
			.map((channel) -> new Choice(channel.name(), this.words.say("care.channel." + channel)))
			.toList();
	}

	/**
	 * Who can be met, with names where they are known.
	 */
	public List<Choice> met() {
		return this.kind.met()
			.stream()
			.map((role) -> met(role, this.home.people().stream().filter((one) -> one.role() == role).toList()))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Choice met(MetRole role, List<Person> people) {
		String word = this.words.say("care.met." + role);
		List<String> names = people.stream().map(Person::name).filter((name) -> !name.isBlank()).toList();
		if (role == MetRole.CARER) {
			if (names.isEmpty()) {
				return null;
			}
			String relation = people.get(0).relation();
			String kin = (relation != null) ? Kinship.parse(relation).map(Kinship::word).orElse("") : "";
			return new Choice(role.name(), this.words.join(names),
					kin.isEmpty() ? word : this.words.say("care.met.carerAs", kin));
		}
		return names.isEmpty() ? new Choice(role.name(), word) : new Choice(role.name(), this.words.join(names), word);
	}

	/**
	 * The choices of one of the kind's own fields, from its type.
	 */
	public List<Choice> choices(String field) {
		return own(field).choices();
	}

	/**
	 * What the school offers to choose from for one of the kind's own fields.
	 */
	public List<Choice> offers(String field) {
		return this.kind.offers(field, this.today)
			.entrySet()
			.stream()
			.map((one) -> new Choice(one.getKey(), one.getValue()))
			.toList();
	}

	/**
	 * One of the kind's own fields.
	 */
	public OwnField own(String field) {
		return OwnField.of(this.kind, field, this.words);
	}

	/**
	 * The choices of an input of a field's rows.
	 */
	public List<Choice> choices(String rows, String field) {
		return OwnField.row(this.kind, rows, field, this.words);
	}

	/**
	 * Five steps, after the neutral one.
	 */
	public List<Choice> scale(String field) {
		Stream<Choice> steps = IntStream.rangeClosed(1, WORST_TO_BEST)
			.mapToObj((step) -> new Choice(String.valueOf(step), this.words.say("care." + field + "." + step)));
		return Stream.concat(Stream.of(new Choice("", this.words.say("care.notAsked"))), steps).toList();
	}

	/**
	 * How a dimension can be judged, not looked at first, then from good to bad.
	 */
	public List<Choice> ratings() {
		Stream<Choice> steps = IntStream.rangeClosed(1, WORST_TO_BEST)
			.mapToObj((step) -> String.valueOf(WORST_TO_BEST + 1 - step))
			.map((step) -> new Choice(step, this.words.say("care.rating." + step)));
		return Stream.concat(Stream.of(new Choice("", this.words.say("care.rating.none"))), steps).toList();
	}

	/**
	 * The same for one of several children, whose first choice is what is said of all.
	 */
	public List<Choice> ownRatings() {
		List<Choice> own = new ArrayList<>(ratings());
		own.set(0, new Choice("", this.words.say("care.rating.same")));
		return own;
	}

	public List<Choice> answers() {
		return Stream.of("DONE", "CONTINUE", "NOT_POSSIBLE")
			.map((how) -> new Choice(how, this.words.say("care.answer." + how)))
			.toList();
	}

	/**
	 * The rows for new promises that are open at once: the filled ones and one more.
	 */
	public boolean opensPromise(int row) {
		return row == 0 || this.typed.isFilled("next" + row) || bad("next" + row) || bad("nextDue" + row);
	}

	/**
	 * Whether something is filled in among the inputs that are folded away.
	 */
	public boolean any(String... fields) {
		return Stream.of(fields).anyMatch((field) -> this.typed.isFilled(field) || bad(field));
	}

}
