package tongxing.care.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.HouseholdView.Member;
import tongxing.registry.SchoolClassId;

/**
 * A class grid as its template sees it: one row a child.
 */
record BatchPage(CareKind kind, SchoolClassId schoolClass, List<Member> members, Typed typed,
		Map<String, BatchRows.Result> results, @Nullable String dayWrong, @Nullable Instant savedAt, CareWords words) {

	public String code() {
		return this.kind.code();
	}

	public String className() {
		return this.members.get(0).className();
	}

	/**
	 * A fresh key, since the one before saved what could be saved.
	 */
	public String formKey() {
		return UUID.randomUUID().toString();
	}

	public String value(String name) {
		return this.typed.textOr(name, "");
	}

	public boolean on(String name, String value) {
		return value.isEmpty() ? !this.typed.isFilled(name) : this.typed.has(name, value);
	}

	public long savedNow() {
		return this.results.values().stream().filter((result) -> result.saved() != null && result.now()).count();
	}

	public long failed() {
		return this.results.values().stream().filter((result) -> result.error() != null).count();
	}

	public List<Row> rows() {
		return this.members.stream().map((member) -> {
			BatchRows.Result result = this.results.get(member.id().toString());
			return new Row(member.id().toString(), member.name(), (result != null) ? result.saved() : null,
					(result != null) ? result.error() : null);
		}).toList();
	}

	/**
	 * Not written down is first and stands for a row that is left alone.
	 */
	public List<Choice> outcomes() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.say("care.batch.none")));
		choices.add(new Choice("DONE", this.words.say("care.done." + code())));
		this.kind.attempts()
			.forEach((reason) -> choices.add(new Choice(reason, this.words.say("care.attempt." + reason))));
		return choices;
	}

	public List<Choice> met() {
		return this.kind.met()
			.stream()
			.map((role) -> new Choice(role.name(), this.words.say("care.met." + role)))
			.toList();
	}

	public List<Choice> channels() {
		return this.kind.channels()
			.stream()
			.map((channel) -> new Choice(channel.name(), this.words.say("care.channel." + channel)))
			.toList();
	}

	/**
	 * Fields that are the same for all.
	 */
	public List<OwnField> once() {
		return fields(grid().once());
	}

	/**
	 * Fields that are asked for each child.
	 */
	public List<OwnField> each() {
		return fields(grid().each());
	}

	/**
	 * Whether it is said of each child that it happened.
	 */
	public boolean ticked() {
		return grid().ticked();
	}

	/**
	 * Whether unusual values can be confirmed.
	 */
	public boolean confirms() {
		return OwnField.has(this.kind, "confirmed");
	}

	public boolean notes() {
		return this.kind.tells();
	}

	private List<OwnField> fields(List<String> names) {
		return names.stream().map((name) -> OwnField.of(this.kind, name, this.words)).toList();
	}

	private CareKind.Grid grid() {
		return Objects.requireNonNull(this.kind.grid());
	}

	/**
	 * A child of the class.
	 *
	 * @param saved the record that was made for it on this page
	 */
	record Row(String id, String name, @Nullable String saved, @Nullable String error) {

	}

}
