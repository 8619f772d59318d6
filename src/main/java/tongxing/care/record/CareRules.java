package tongxing.care.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tongxing.care.MetRole;
import tongxing.care.RecordCare.Answer;
import tongxing.care.RecordCare.How;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareKind;

/**
 * What a record must hold to be kept, as far as the record alone can tell. Each refusal
 * names the input that puts it right.
 */
final class CareRules {

	static final int LONGEST_STORY = 4000;

	static final int LONGEST_WORDS = 80;

	private final CareKind kind;

	private final RecordCare care;

	private final LocalDate today;

	private final List<Refusal> found = new ArrayList<>();

	private CareRules(CareKind kind, RecordCare care, LocalDate today) {
		this.kind = kind;
		this.care = care;
		this.today = today;
	}

	static List<Refusal> check(CareKind kind, RecordCare care, LocalDate today) {
		CareRules rules = new CareRules(kind, care, today);
		rules.children();
		rules.event();
		if (care.event().attempt() == null) {
			rules.met();
		}
		rules.story();
		rules.promises();
		return rules.found;
	}

	private void children() {
		List<Seen> children = this.care.children();
		refuseIf(children.isEmpty(), "child", "care.child.none");
		refuseIf(children.size() > this.kind.mostChildren(), "child", "care.child.many", this.kind.mostChildren());
		refuseIf(children.stream().map(Seen::child).distinct().count() < children.size(), "child", "care.child.twice");
		boolean odd = children.stream()
			.flatMap((seen) -> seen.ratings().entrySet().stream())
			.anyMatch((rating) -> rating.getValue() < 1 || rating.getValue() > 5
					|| !this.kind.dimensions().contains(rating.getKey()));
		refuseIf(odd, "ratings", "care.ratings.outside");
		List<String> roles = this.kind.roles();
		refuseIf(!roles.isEmpty() && children.stream().anyMatch((seen) -> seen.role() == null), "role",
				"care.role.missing");
		refuseIf(children.stream().map(Seen::role).anyMatch((role) -> role != null && !roles.contains(role)), "role",
				"care.role.notForKind");
	}

	private void event() {
		RecordCare.Event event = this.care.event();
		refuseIf(event.on().isAfter(this.today), "happenedOn", "care.happenedOn.future", this.today);
		refuseIf(!this.kind.channels().contains(event.channel()), "channel", "care.channel.notForKind");
		refuseIf(length(event.place()) > LONGEST_WORDS, "place", "care.words.tooLong", LONGEST_WORDS);
		String attempt = event.attempt();
		if (attempt != null) {
			refuseIf(this.kind.attempts().isEmpty(), "outcome", "care.outcome.notForKind");
			refuseIf(attempt.isBlank() || !this.kind.attempts().contains(attempt), "outcome", "care.outcome.reason");
		}
	}

	private void met() {
		RecordCare.Note note = this.care.note();
		refuseIf(!this.kind.met().isEmpty() && note.met().isEmpty(), "met",
				this.kind.attempts().isEmpty() ? "care.met.none" : "care.met.noneOrAttempt");
		refuseIf(!this.kind.met().containsAll(note.met()), "met", "care.met.notForKind");
		refuseIf(note.met().contains(MetRole.OTHER) && length(note.who()) == 0, "metOther", "care.metOther.missing");
		refuseIf(length(note.who()) > LONGEST_WORDS, "metOther", "care.words.tooLong", LONGEST_WORDS);
		refuseIf(this.kind.story() == CareKind.Story.NEEDED && note.narrative().isBlank(), "narrative",
				"care.narrative.missing");
	}

	private void story() {
		RecordCare.Note note = this.care.note();
		refuseIf(this.kind.story() == CareKind.Story.NEVER && !note.narrative().isBlank(), "narrative",
				"care.narrative.never");
		refuseIf(this.kind.story() == CareKind.Story.RESTRICTED && !note.narrative().isBlank(), "narrative",
				"care.narrative.restricted");
		refuseIf(length(note.narrative()) > LONGEST_STORY, "narrative", "care.words.tooLong", LONGEST_STORY);
		refuseIf(!this.kind.restricted() && length(note.restricted()) > 0, "restricted", "care.restricted.notForKind");
		refuseIf(length(note.restricted()) > LONGEST_STORY, "restricted", "care.words.tooLong", LONGEST_STORY);
	}

	private void promises() {
		List<NewFollowUp> made = this.care.promises().made();
		refuseIf(this.kind.sealed() && !made.isEmpty(), "next0", "care.next.sealed");
		for (int i = 0; i < made.size(); i++) {
			LocalDate due = made.get(i).due();
			refuseIf(length(made.get(i).what()) == 0, "next" + i, "care.next.missing");
			refuseIf(length(made.get(i).what()) > FollowUp.LONGEST, "next" + i, "care.words.tooLong", FollowUp.LONGEST);
			if (due == null) {
				refuseIf(true, "nextDue" + i, "care.nextDue.missing");
			}
			else {
				refuseIf(due.isBefore(this.care.event().on()), "nextDue" + i, "care.nextDue.early");
				refuseIf(due.isAfter(this.today.plusDays(FollowUp.LONGEST_TERM_DAYS)), "nextDue" + i,
						"care.nextDue.late");
			}
		}
		for (Answer answer : this.care.promises().answers()) {
			refuseIf(answer.how() == How.NOT_POSSIBLE && length(answer.note()) == 0, "answerNote-" + answer.followUp(),
					"care.followUp.needsNote");
			refuseIf(length(answer.note()) > FollowUp.LONGEST, "answerNote-" + answer.followUp(), "care.words.tooLong",
					FollowUp.LONGEST);
		}
	}

	private void refuseIf(boolean broken, String field, String code, Object... arguments) {
		if (broken) {
			this.found.add(Refusal.of(field, code, arguments));
		}
	}

	private static int length(@org.jspecify.annotations.Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip().length();
	}

}
