package tongxing.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * Something done for children that is to be written down. Begin with {@link #of} and add
 * what there is.
 *
 * @param helpers who went, spoke or called
 */
public record RecordCare(String kind, AccountId author, Event event, List<Seen> children, Set<HelperId> helpers,
		Note note, Promises promises) {

	/**
	 * When and how it happened.
	 *
	 * @param attempt one of the kind's reasons if nobody was reached, else nothing
	 */
	public record Event(LocalDate on, Channel channel, @Nullable String place, boolean planned,
			@Nullable String attempt) {

	}

	/**
	 * A child who took part, and what was seen of this child.
	 *
	 * @param role what part the child had, one of the kind's roles
	 */
	public record Seen(ChildId child, Map<Dimension, Integer> ratings, @Nullable String note, @Nullable String role) {

		public Seen(ChildId child, Map<Dimension, Integer> ratings, @Nullable String note) {
			this(child, ratings, note, null);
		}

	}

	/**
	 * Who was met and what is told.
	 *
	 * @param who names as a person would write them
	 * @param details the kind's own fields by name
	 * @param restricted what only the author and few roles may read
	 */
	public record Note(Set<MetRole> met, @Nullable String who, String narrative, Map<String, Object> details,
			@Nullable String restricted) {

	}

	/**
	 * New promises, and what became of earlier ones.
	 */
	public record Promises(List<NewFollowUp> made, List<Answer> answers) {

	}

	/**
	 * A promise made now. Without a child it is for the first child of the record.
	 */
	public record NewFollowUp(@Nullable ChildId child, String what, @Nullable AccountId owner,
			@Nullable LocalDate due) {

	}

	/**
	 * What became of a promise.
	 */
	public record Answer(FollowUpId followUp, How how, @Nullable String note) {

	}

	/**
	 * Done, goes on, or cannot be done.
	 */
	public enum How {

		DONE, CONTINUE, NOT_POSSIBLE

	}

	/**
	 * The least there is to say.
	 */
	public static RecordCare of(String kind, AccountId author, LocalDate on, Channel channel, ChildId... children) {
		return new RecordCare(kind, author, new Event(on, channel, null, true, null),
				List.of(children).stream().map((child) -> new Seen(child, Map.of(), null)).toList(), Set.of(),
				new Note(Set.of(), null, "", Map.of(), null), new Promises(List.of(), List.of()));
	}

	public RecordCare attempted(String reason) {
		return with(new Event(this.event.on, this.event.channel, this.event.place, this.event.planned, reason));
	}

	public RecordCare at(@Nullable String place, boolean planned) {
		return with(new Event(this.event.on, this.event.channel, place, planned, this.event.attempt));
	}

	public RecordCare seen(List<Seen> seen) {
		return new RecordCare(this.kind, this.author, this.event, List.copyOf(seen), this.helpers, this.note,
				this.promises);
	}

	public RecordCare by(Collection<HelperId> who) {
		return new RecordCare(this.kind, this.author, this.event, this.children, Set.copyOf(who), this.note,
				this.promises);
	}

	public RecordCare met(Set<MetRole> roles, @Nullable String who) {
		return with(new Note(roles, who, this.note.narrative, this.note.details, this.note.restricted));
	}

	public RecordCare told(String narrative) {
		return with(new Note(this.note.met, this.note.who, narrative, this.note.details, this.note.restricted));
	}

	public RecordCare details(Map<String, Object> details) {
		return with(new Note(this.note.met, this.note.who, this.note.narrative, details, this.note.restricted));
	}

	public RecordCare restricted(@Nullable String text) {
		return with(new Note(this.note.met, this.note.who, this.note.narrative, this.note.details, text));
	}

	public RecordCare promising(NewFollowUp made) {
		List<NewFollowUp> all = new ArrayList<>(this.promises.made);
		all.add(made);
		return with(new Promises(List.copyOf(all), this.promises.answers));
	}

	public RecordCare answering(Answer answer) {
		List<Answer> all = new ArrayList<>(this.promises.answers);
		all.add(answer);
		return with(new Promises(this.promises.made, List.copyOf(all)));
	}

	private RecordCare with(Event changed) {
		return new RecordCare(this.kind, this.author, changed, this.children, this.helpers, this.note, this.promises);
	}

	private RecordCare with(Note changed) {
		return new RecordCare(this.kind, this.author, this.event, this.children, this.helpers, changed, this.promises);
	}

	private RecordCare with(Promises changed) {
		return new RecordCare(this.kind, this.author, this.event, this.children, this.helpers, this.note, changed);
	}

}
