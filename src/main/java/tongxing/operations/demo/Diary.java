package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.operations.demo.writing.Tables;

/**
 * Writes down what was done for the children of a household, with what was seen and
 * promised. Promises are kept by a later record, given up, or still open.
 */
final class Diary {

	/**
	 * Whoever wrote a record down was there, as the forms have it; the parameter is
	 * today.
	 */
	static final String HELPERS = """
			insert into care_helper (record_id, helper_id)
			select r.id, h.id from care_record r join helper h on h.account_id = r.author_id
			 where r.happened_on <= ?::date and not exists (select from care_helper c where c.record_id = r.id)
			""";

	/**
	 * Something that is done for children of one household on a day.
	 *
	 * @param kind of care record
	 * @param reached whether somebody was met; otherwise it is an attempt
	 */
	record Happening(LocalDate day, String kind, List<Pupil> pupils, boolean reached) {

	}

	private final Timetable timetable;

	private final Scribe scribe;

	private final Dice dice;

	private final Faculty faculty;

	private final Plans plans;

	private final Stories stories;

	private final List<Promise> promises = new ArrayList<>();

	Diary(Timetable timetable, Scribe scribe, Faculty faculty) {
		this.timetable = timetable;
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.faculty = faculty;
		this.plans = new Plans(timetable, scribe.dice());
		this.stories = new Stories(scribe);
	}

	void of(Home home) {
		this.promises.clear();
		for (Happening happening : this.plans.of(home)) {
			write(home, happening);
		}
		this.promises.forEach(this::write);
	}

	private void write(Home home, Happening done) {
		UUID id = this.dice.id(done.day());
		Faculty.Person author = Pairs.authorFor(done.pupils().get(0), done.day(), this.faculty);
		Stories.Story story = this.stories.tell(home, done);
		LocalDate recordedOn = recordedOn(done.day());
		String recordedAt = recordedOn.equals(this.timetable.today()) ? this.scribe.morning(recordedOn)
				: this.scribe.evening(recordedOn);
		Tables tables = this.scribe.tables();
		tables.add("care_record", id, done.kind(), done.day(), story.place(), story.channel(),
				done.reached() ? "DONE" : "ATTEMPTED", story.attempt(), this.dice.percent(88), Stories.who(home, story),
				story.met(), story.narrative(), story.details(), home.id, author.account(), recordedOn, recordedAt,
				story.facts());
		for (Pupil pupil : done.pupils()) {
			tables.add("care_participant", id, pupil.id, done.day(), done.kind(), home.id, null,
					this.stories.ratings(done), null);
		}
		tables.add("care_helper", id, author.helper());
		if (story.restricted() != null) {
			tables.add("care_restricted", id, this.scribe.seal(story.restricted()));
		}
		if (done.reached()) {
			keepPromises(id, done, author, recordedOn);
			promise(id, done, author, recordedOn);
		}
	}

	private LocalDate recordedOn(LocalDate day) {
		int chance = this.dice.below(100);
		LocalDate on = day.plusDays((chance < 70) ? 0 : (chance < 90) ? 1 : this.dice.between(2, 3));
		return on.isAfter(this.timetable.today()) ? this.timetable.today() : on;
	}

	private void promise(UUID record, Happening done, Faculty.Person author, LocalDate on) {
		double chance = switch (done.kind()) {
			case "HOME_VISIT" -> 30;
			case "TALK" -> 8;
			default -> 0;
		};
		if (this.dice.percent(chance)) {
			this.promises.add(new Promise(this.dice.id(on), record, this.dice.pick(done.pupils()),
					this.scribe.words().one("promises", this.dice), author,
					done.day().plusDays(this.dice.between(5, 28)), on));
		}
	}

	/** What was promised before is kept now, most of the time. */
	private void keepPromises(UUID record, Happening done, Faculty.Person author, LocalDate on) {
		for (Promise promise : this.promises) {
			boolean due = promise.closedOn == null && promise.openedOn.plusDays(4).isBefore(on)
					&& done.pupils().contains(promise.pupil);
			if (due && this.dice.percent(promise.dueOn.isBefore(on) ? 62 : 40)) {
				promise.closedOn = on;
				promise.closedBy = author;
				promise.closingRecord = record;
				promise.possible = this.dice.percent(94);
			}
		}
	}

	private void write(Promise promise) {
		boolean closed = promise.closedOn != null;
		this.scribe.tables()
			.add("follow_up", promise.id, promise.record, promise.pupil.id, promise.what, promise.owner.account(),
					promise.dueOn, promise.openedOn, promise.closedOn,
					closed ? (promise.possible ? "DONE" : "NOT_POSSIBLE") : null,
					(closed && !promise.possible) ? this.scribe.words().one("notPossible", this.dice) : null,
					promise.closingRecord, (promise.closedBy != null) ? promise.closedBy.account() : null);
	}

	/**
	 * A promise and what became of it.
	 */
	private static final class Promise {

		final UUID id;

		final UUID record;

		final Pupil pupil;

		final String what;

		final Faculty.Person owner;

		final LocalDate dueOn;

		final LocalDate openedOn;

		@Nullable LocalDate closedOn;

		Faculty.@Nullable Person closedBy;

		@Nullable UUID closingRecord;

		boolean possible = true;

		Promise(UUID id, UUID record, Pupil pupil, String what, Faculty.Person owner, LocalDate dueOn,
				LocalDate openedOn) {
			this.id = id;
			this.record = record;
			this.pupil = pupil;
			this.what = what;
			this.owner = owner;
			this.dueOn = dueOn;
			this.openedOn = openedOn;
		}

	}

}
