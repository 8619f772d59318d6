package tongxing.care.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.Test;

import tongxing.care.Channel;
import tongxing.care.Dimension;
import tongxing.care.FollowUpId;
import tongxing.care.MetRole;
import tongxing.care.RecordCare.Answer;
import tongxing.care.RecordCare.How;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;
import tongxing.care.kinds.CareKind;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

class CareRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final CareKind visit = new Visit(CareKind.Story.NEEDED);

	private final ChildId child = ChildId.next();

	private final RecordCare good = RecordCare.of("VISIT", AccountId.next(), TODAY, Channel.IN_PERSON, this.child)
		.met(Set.of(MetRole.CARER), "黄桂兰")
		.told("奶奶的腿好多了");

	@Test
	void whatIsCompleteIsKept() {
		assertThat(refused(this.good)).isEmpty();
	}

	@Test
	void nothingIsWrittenDownBeforeItHappens() {
		assertThat(refused(moved(this.good, TODAY.plusDays(1)))).containsExactly("care.happenedOn.future");
	}

	@Test
	void somebodyMustHaveTakenPart() {
		assertThat(refused(this.good.seen(List.of()))).containsExactly("care.child.none");
	}

	@Test
	void aChildTakesPartOnlyOnce() {
		Seen seen = new Seen(this.child, Map.of(), null);
		assertThat(refused(this.good.seen(List.of(seen, seen)))).containsExactly("care.child.twice");
	}

	@Test
	void anAttemptNeedsOneOfTheReasonsOfItsKind() {
		assertThat(refused(this.good.attempted("NOBODY_HOME"))).isEmpty();
		assertThat(refused(this.good.attempted(""))).containsExactly("care.outcome.reason");
		assertThat(refused(this.good.attempted("NO_IDEA"))).containsExactly("care.outcome.reason");
	}

	@Test
	void anAttemptNeedsNeitherSomebodyMetNorAStory() {
		RecordCare nobody = RecordCare.of("VISIT", AccountId.next(), TODAY, Channel.IN_PERSON, this.child);
		assertThat(refused(nobody)).containsExactly("care.met.noneOrAttempt", "care.narrative.missing");
		assertThat(refused(nobody.attempted("NOBODY_HOME"))).isEmpty();
	}

	@Test
	void somebodyElseIsNamed() {
		assertThat(refused(this.good.met(Set.of(MetRole.OTHER), null))).containsExactly("care.metOther.missing");
	}

	@Test
	void theWayMustBeOneOfItsKind() {
		RecordCare.Event byLetter = new RecordCare.Event(TODAY, Channel.LETTER, null, true, null);
		assertThat(refused(new RecordCare("VISIT", this.good.author(), byLetter, this.good.children(), Set.of(),
				this.good.note(), this.good.promises())))
			.containsExactly("care.channel.notForKind");
	}

	@Test
	void aLetterTellsNothingOfItsContent() {
		assertThat(CareRules.check(new Visit(CareKind.Story.NEVER), this.good, TODAY)).extracting(Refusal::code)
			.containsExactly("care.narrative.never");
	}

	@Test
	void restrictedTextIsOnlyForKindsThatHaveIt() {
		assertThat(refused(this.good.restricted("只给心理老师"))).containsExactly("care.restricted.notForKind");
	}

	@Test
	void dimensionsGoFromOneToFive() {
		assertThat(refused(this.good.seen(List.of(new Seen(this.child, Map.of(Dimension.STUDY, 5), null))))).isEmpty();
		assertThat(refused(this.good.seen(List.of(new Seen(this.child, Map.of(Dimension.STUDY, 6), null)))))
			.containsExactly("care.ratings.outside");
		assertThat(refused(this.good.seen(List.of(new Seen(this.child, Map.of(Dimension.MIND, 3), null)))))
			.containsExactly("care.ratings.outside");
	}

	@Test
	void aPromiseHasADayThatIsNotBeforeTheRecord() {
		assertThat(refused(this.good.promising(new NewFollowUp(null, "带一本田字格", null, null))))
			.containsExactly("care.nextDue.missing");
		assertThat(refused(this.good.promising(new NewFollowUp(null, "带一本田字格", null, TODAY.minusDays(1)))))
			.containsExactly("care.nextDue.early");
		assertThat(refused(this.good.promising(new NewFollowUp(null, "带一本田字格", null, TODAY)))).isEmpty();
		assertThat(refused(this.good.promising(new NewFollowUp(null, " ", null, TODAY))))
			.containsExactly("care.next.missing");
	}

	@Test
	void whatCannotBeDoneNeedsTheReason() {
		assertThat(refused(this.good.answering(new Answer(FollowUpId.next(), How.NOT_POSSIBLE, " "))))
			.containsExactly("care.followUp.needsNote");
		assertThat(refused(this.good.answering(new Answer(FollowUpId.next(), How.DONE, null)))).isEmpty();
	}

	private List<String> refused(RecordCare care) {
		return CareRules.check(this.visit, care, TODAY).stream().map(Refusal::code).toList();
	}

	private static RecordCare moved(RecordCare care, LocalDate on) {
		RecordCare.Event event = new RecordCare.Event(on, care.event().channel(), null, true, null);
		return new RecordCare(care.kind(), care.author(), event, care.children(), Set.of(), care.note(),
				care.promises());
	}

	/** A kind like a home visit. */
	private record Visit(Story story) implements CareKind {

		@Override
		public String code() {
			return "VISIT";
		}

		@Override
		public int order() {
			return 1;
		}

		@Override
		public String icon() {
			return "pen";
		}

		@Override
		public Class<? extends CareDetails> details() {
			return Details.class;
		}

		@Override
		public List<Channel> channels() {
			return List.of(Channel.IN_PERSON);
		}

		@Override
		public List<MetRole> met() {
			return List.of(MetRole.values());
		}

		@Override
		public List<String> attempts() {
			return List.of("NOBODY_HOME");
		}

		@Override
		public Set<Dimension> dimensions() {
			return Set.of(Dimension.STUDY);
		}

		/** One field. */
		private record Details(@Max(5) Integer satisfaction) implements CareDetails {

		}

	}

}
