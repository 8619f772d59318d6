package tongxing.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.PairingBoard.Sheet;
import tongxing.pairing.handover.HandOverNote;
import tongxing.pairing.helper.HelperKind;
import tongxing.pairing.helper.HelperView;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.ThrowableAssert.ThrowingCallable;

@TongxingTest
@RecordApplicationEvents
@Transactional
class PairingsTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private Pairings pairings;

	@Autowired
	private Helpers helpers;

	@Autowired
	private PairingBoard board;

	@Autowired
	private PairingSpans spans;

	@Autowired
	private JdbcClient database;

	private SmallSchool school;

	@BeforeEach
	void aSmallSchool() {
		this.school = new SmallSchool(this.database);
	}

	@Test
	void aChildHasOnePrimaryHelperAtATime() {
		ChildId child = this.school.child("韦家乐");
		pair(child, this.school.teacher("韦素琴"), TODAY.minusDays(5));
		refused("pairing.refused.primaryTaken", () -> pair(child, this.school.teacher("罗文清"), TODAY));
	}

	@Test
	void aChildMayHaveOtherHelpersBesideThePrimaryOne() {
		ChildId child = this.school.child("韦家乐");
		pair(child, this.school.teacher("韦素琴"), TODAY);
		HelperId neighbour = this.helpers
			.add(new Helpers.Entry("黄三姐", HelperKind.NEIGHBOUR, "13800000001", null, null));
		this.pairings.pair(new PairChild(child, neighbour, PairingRole.NEIGHBOUR, false, TODAY));
		assertThat(this.spans.of(List.of(child), DateRange.since(TODAY))).hasSize(2);
	}

	@Test
	void theSameHelperIsNotPairedTwiceForTheSameDays() {
		ChildId child = this.school.child("韦家乐");
		AccountId teacher = this.school.teacher("韦素琴");
		pair(child, teacher, TODAY);
		refused("pairing.refused.sameHelper", () -> this.pairings.pair(
				new PairChild(child, this.helpers.ofAccount(teacher), PairingRole.MENTOR, false, TODAY.minusDays(1))));
	}

	@Test
	void handingOverLeavesNoDayWithoutAHelperAndNoneWithTwo() {
		ChildId child = this.school.child("韦家乐");
		PairingId first = pair(child, this.school.teacher("韦素琴"), TODAY.minusDays(30));
		AccountId next = this.school.teacher("罗文清");
		close(first, next, new HandOverNote("爱画画", "先聊画再聊学习", "十一月底家访", HandOverNote.Readers.ALL));
		assertThat(this.spans.of(List.of(child), DateRange.since(TODAY.minusDays(60)))).extracting(PairingSpan::during)
			.containsExactly(new DateRange(TODAY.minusDays(30), TODAY.minusDays(1)), DateRange.since(TODAY));
		assertThat(this.board.waitingFor(next)).hasSize(1);
		this.pairings.acknowledge(first, next);
		assertThat(this.board.waitingFor(next)).isEmpty();
		Sheet sheet = this.board.sheet(first, this.school.lead(), TODAY);
		assertThat(sheet.successorName()).isEqualTo("罗文清");
		assertThat(sheet.acknowledgedBy()).isEqualTo("罗文清");
	}

	@Test
	void aBatchIsMadeAtOnceAndUndoneAtOnce() {
		List<ChildId> children = List.of(this.school.child("韦家乐"), this.school.child("农小满"));
		UUID batch = this.pairings.pairAll(children, this.helpers.ofAccount(this.school.teacher("韦素琴")),
				PairingRole.HOMEROOM_PROXY);
		assertThat(unpaired()).isZero();
		assertThat(this.pairings.undo(batch)).isEqualTo(2);
		assertThat(unpaired()).isEqualTo(2);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.pairings.undo(batch));
	}

	@Test
	void aBatchIsNotUndoneOnceOneOfItsPairingsWasHandedOver() {
		ChildId child = this.school.child("韦家乐");
		UUID batch = this.pairings.pairAll(List.of(child, this.school.child("农小满")),
				this.helpers.ofAccount(this.school.teacher("韦素琴")), PairingRole.HOMEROOM_PROXY);
		PairingId one = this.spans.of(List.of(child), DateRange.since(TODAY)).get(0).id();
		this.pairings.close(new Pairings.Closing(one, TODAY, CloseReason.STAFF_CHANGE, null, null, "下周定人",
				new HandOverNote(null, null, null, HandOverNote.Readers.RESTRICTED)), this.school.lead());
		refused("pairing.refused.batchTouched", () -> this.pairings.undo(batch));
	}

	@Test
	void theBoardShowsOnlyChildrenOfTheCaseload() {
		ChildId child = this.school.child("韦家乐");
		AccountId stranger = this.school.teacher("罗文清");
		PairingId pairing = pair(child, this.school.teacher("韦素琴"), TODAY);
		assertThat(this.board.countCurrent(stranger, null, null, TODAY)).isZero();
		assertThat(this.board.current(this.school.lead(), this.school.classId(), null, TODAY, 0)).hasSize(1);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.board.sheet(pairing, stranger, TODAY));
	}

	@Test
	void theLoadOfAHelperCountsChildrenOfToday() {
		AccountId teacher = this.school.teacher("韦素琴");
		pair(this.school.child("韦家乐"), teacher, TODAY);
		HelperId helper = this.helpers.ofAccount(teacher);
		assertThat(this.helpers.view(helper).children()).isEqualTo(1);
		assertThat(this.helpers.all()).extracting(HelperView::id).contains(helper);
		refused("pairing.refused.stillPaired", () -> this.helpers.retire(helper));
	}

	@Test
	void everyChangeOfAPairingIsAudited(ApplicationEvents events) {
		ChildId child = this.school.child("韦家乐");
		PairingId first = pair(child, this.school.teacher("韦素琴"), TODAY.minusDays(2));
		close(first, this.school.teacher("罗文清"), new HandOverNote(null, null, "家访", HandOverNote.Readers.ALL));
		assertThat(events.stream(PairingChanged.class).filter((event) -> event.of().equals(child)))
			.extracting(PairingChanged::action)
			.containsExactly("PAIRING_MADE", "PAIRING_CLOSED", "PAIRING_MADE");
	}

	private int unpaired() {
		return this.board.unpaired(this.school.lead(), this.school.classId(), TODAY).size();
	}

	private PairingId pair(ChildId child, AccountId teacher, LocalDate from) {
		return this.pairings
			.pair(new PairChild(child, this.helpers.ofAccount(teacher), PairingRole.MENTOR, true, from));
	}

	private void close(PairingId pairing, AccountId successor, HandOverNote note) {
		this.pairings.close(new Pairings.Closing(pairing, TODAY.minusDays(1), CloseReason.STAFF_CHANGE,
				this.helpers.ofAccount(successor), PairingRole.MENTOR, null, note), this.school.lead());
	}

	private static void refused(String code, ThrowingCallable action) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(action)
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

}
