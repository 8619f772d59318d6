package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

/**
 * Pairs children with helpers: with the homeroom teacher or another one, some handed over
 * meanwhile, a few with nobody yet, a few with a neighbour or volunteer besides.
 */
final class Pairs {

	private final Timetable timetable;

	private final Scribe scribe;

	private final Dice dice;

	private final Faculty faculty;

	private final int each;

	private int waiting;

	private int handedOver;

	private int next;

	Pairs(DemoSize size, Timetable timetable, Scribe scribe, Faculty faculty) {
		this.timetable = timetable;
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.faculty = faculty;
		this.each = Math.max(1, size.children() / 40);
	}

	void of(Home home) {
		for (Pupil pupil : home.pupils) {
			boolean present = pupil.here.isOpen();
			boolean fresh = pupil.here.from().isAfter(this.timetable.running().first().minusDays(1));
			if (present && fresh && this.waiting < this.each && this.dice.percent(30)) {
				this.waiting++;
				continue;
			}
			Faculty.Person helper = helper(pupil);
			LocalDate handOver = this.timetable.today().minusDays(this.dice.between(12, 40));
			if (present && this.handedOver < this.each * 2 && pupil.here.from().plusDays(30).isBefore(handOver)
					&& this.dice.percent(8)) {
				this.handedOver++;
				handOver(pupil, helper, handOver);
			}
			else {
				close(pupil, helper);
			}
			if (present && this.dice.percent(6)) {
				beside(pupil);
			}
		}
	}

	/** Almost half go to their homeroom teacher, the others round the staff. */
	private Faculty.Person helper(Pupil pupil) {
		return this.dice.percent(45) ? this.faculty.leads(pupil.cohort, pupil.number) : nextHelper();
	}

	private Faculty.Person nextHelper() {
		List<Faculty.Person> helpers = this.faculty.helpers();
		return helpers.get(this.next++ % helpers.size());
	}

	private void close(Pupil pupil, Faculty.Person helper) {
		pupil.helpers.add(new Pupil.Span(helper, pupil.here));
		pairing(this.dice.id(pupil.here.from()), pupil, helper,
				new Span(pupil.here, pupil.here.isOpen() ? null : "CHILD_LEFT", null));
	}

	private void handOver(Pupil pupil, Faculty.Person former, LocalDate from) {
		Faculty.Person next = former;
		while (next.equals(former)) {
			next = nextHelper();
		}
		DateRange before = new DateRange(pupil.here.from(), from.minusDays(1));
		DateRange after = DateRange.since(from);
		UUID successor = this.dice.id(from);
		UUID closed = this.dice.id(before.from());
		pairing(successor, pupil, next, new Span(after, null, null));
		pairing(closed, pupil, former, new Span(before, "STAFF_CHANGE", successor));
		pupil.helpers.add(new Pupil.Span(former, before));
		pupil.helpers.add(new Pupil.Span(next, after));
		boolean read = this.handedOver % 2 == 0;
		this.scribe.tables()
			.add("hand_over", closed, this.scribe.words().one("strengths", this.dice),
					this.scribe.words().one("whatWorks", this.dice), this.scribe.words().one("openItems", this.dice),
					this.dice.percent(50) ? "ALL" : "SUMMARY", former.account(), this.scribe.evening(from.minusDays(1)),
					read ? next.account() : null, read ? this.scribe.evening(from.plusDays(1)) : null);
	}

	private void beside(Pupil pupil) {
		Faculty.Outsider outsider = this.dice.pick(this.faculty.neighbours());
		LocalDate from = this.timetable.today().minusDays(this.dice.between(20, 80));
		LocalDate since = from.isBefore(pupil.here.from()) ? pupil.here.from() : from;
		this.scribe.tables()
			.add("pairing", this.dice.id(since), pupil.id, outsider.helper(), outsider.kind(), false,
					DateRange.since(since), null, null, null);
	}

	private void pairing(UUID id, Pupil pupil, Faculty.Person helper, Span span) {
		boolean homeroom = helper.equals(this.faculty.leads(pupil.cohort, pupil.number));
		this.scribe.tables()
			.add("pairing", id, pupil.id, helper.helper(), homeroom ? "HOMEROOM_PROXY" : "MENTOR", true, span.during(),
					span.reason(), null, span.successor());
	}

	/**
	 * A pairing's days, and how it ended.
	 */
	private record Span(DateRange during, @Nullable String reason, @Nullable UUID successor) {

	}

	/** Helpers of a class on a day, for records of children who have nobody. */
	static Faculty.Person authorFor(Pupil pupil, LocalDate day, Faculty faculty) {
		return Objects.requireNonNullElseGet(pupil.helperOn(day), () -> faculty.leads(pupil.cohort, pupil.number));
	}

	/** The children of a household who are at the school on a day. */
	static List<Pupil> present(Home home, LocalDate day) {
		List<Pupil> present = new ArrayList<>();
		home.pupils.stream().filter((pupil) -> pupil.here.contains(day)).forEach(present::add);
		return present;
	}

}
