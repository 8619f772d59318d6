package tongxing.care.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.care.CareEvent;
import tongxing.care.CareFact;
import tongxing.care.CareFacts;
import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.CareRefused;
import tongxing.care.Channel;
import tongxing.care.Dimension;
import tongxing.care.FollowUpFact;
import tongxing.care.MetRole;
import tongxing.care.CareWorld;
import tongxing.care.RecordCare.Answer;
import tongxing.care.RecordCare.How;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare.Seen;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.staff.editing.StaleEdit;
import tongxing.care.view.CareViews;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TongxingTest
@Transactional
@RecordApplicationEvents
class CareRecordsTests {

	@Autowired
	private CareRecords records;

	@Autowired
	private CareFacts facts;

	@Autowired
	private CareViews views;

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private ApplicationEvents events;

	private CareWorld world;

	private AccountId teacher;

	private List<ChildId> siblings;

	private SchoolClassId schoolClass;

	private HelperId helper;

	@BeforeEach
	void aTeacherWithThreeSiblings() {
		this.world = new CareWorld(this.database);
		this.teacher = this.world.account("韦素琴", "TEACHER");
		this.schoolClass = this.world.schoolClass("三（2）班", this.teacher);
		this.helper = this.world.helper("韦素琴", this.teacher);
		UUID home = this.world.household();
		this.siblings = List.of("张甲", "张乙", "张丙")
			.stream()
			.map((name) -> this.world.child(name, home, this.schoolClass))
			.toList();
	}

	@Test
	void aVisitToThreeSiblingsIsOneRecordThreeParticipantsOneHousehold() {
		CareRecordId id = this.records.record(visit());
		assertThat(this.world.count("care_record", id)).isEqualTo(1);
		assertThat(this.world.count("care_participant", id)).isEqualTo(3);
		assertThat(this.facts.of(this.siblings, DateRange.since(TestClock.TODAY), TestClock.TODAY)).hasSize(3)
			.extracting(CareFact::household)
			.containsOnly(
					this.facts.of(this.siblings, DateRange.since(TestClock.TODAY), TestClock.TODAY).get(0).household());
		assertThat(this.events.stream(CareEvent.Recorded.class)).singleElement()
			.satisfies((event) -> assertThat(event.children()).hasSize(3));
	}

	@Test
	void keepsHelpersDetailsAndWhatWasSeenOfEachChild() {
		CareRecordId id = this.records.record(visit().by(Set.of(this.helper))
			.details(Map.of("satisfaction", 5, "policies", List.of("AID", "CARE")))
			.seen(List.of(new Seen(this.siblings.get(0), Map.of(Dimension.STUDY, 4), null))));
		assertThat(this.world.count("care_helper", id)).isEqualTo(1);
		assertThat(this.world.text("select details->>'satisfaction' from care_record where id = ?", id.value()))
			.isEqualTo("5");
		assertThat(this.world.text("select ratings->>'STUDY' from care_participant where record_id = ?", id.value()))
			.isEqualTo("4");
	}

	@Test
	void detailsAreCheckedByTheirKind() {
		assertThatExceptionOfType(CareRefused.class)
			.isThrownBy(() -> this.records.record(visit().details(Map.of("satisfaction", 9))))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::field, Refusal::code)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("satisfaction", "care.details.Max")));
		assertThatExceptionOfType(CareRefused.class)
			.isThrownBy(() -> this.records.record(visit().details(Map.of("satisfaction", "viel"))))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("care.details.wrong"));
	}

	@Test
	void aChildMustBeEnrolledThatDay() {
		RecordCare before = RecordCare
			.of("TALK", this.teacher, this.world.day(200), Channel.IN_PERSON, this.siblings.get(0))
			.details(Map.of("topics", "STUDY"));
		assertThatExceptionOfType(CareRefused.class).isThrownBy(() -> this.records.record(before))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("care.child.notEnrolled"));
	}

	@Test
	void aVisitIsToOneHousehold() {
		ChildId neighbour = this.world.child("李丁", this.world.household(), this.schoolClass);
		RecordCare both = RecordCare
			.of("HOME_VISIT", this.teacher, TestClock.TODAY, Channel.IN_PERSON, this.siblings.get(0), neighbour)
			.attempted("NOBODY_HOME");
		assertThatExceptionOfType(CareRefused.class).isThrownBy(() -> this.records.record(both))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("care.child.twoHouseholds"));
	}

	@Test
	void aChildOfSomebodyElseIsNotFound() {
		AccountId other = this.world.account("罗文清", "TEACHER");
		RecordCare care = RecordCare.of("TALK", other, TestClock.TODAY, Channel.IN_PERSON, this.siblings.get(0))
			.details(Map.of("topics", "STUDY"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.record(care));
	}

	@Test
	void theRestrictedPartIsSealed() {
		CareRecordId id = this.records
			.record(RecordCare.of("TALK", this.teacher, TestClock.TODAY, Channel.IN_PERSON, this.siblings.get(0))
				.details(Map.of("topics", "FEELINGS"))
				.restricted("夜里常哭"));
		assertThat(this.world.count("care_restricted", id)).isEqualTo(1);
		assertThat(
				this.world.text("select encode(content, 'hex') from care_restricted where record_id = ?", id.value()))
			.doesNotContain(HexFormat.of().formatHex("夜里常哭".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aCorrectionKeepsWhatStoodBefore() {
		CareRecordId id = this.records.record(visit());
		this.entities.clear();
		this.records.correct(id, 0, visit().told("写错了，是爷爷"));
		this.entities.clear();
		assertThat(this.world.text("select narrative from care_record where id = ?", id.value())).isEqualTo("写错了，是爷爷");
		assertThat(this.views.revisions(this.views.get(id, this.teacher, TestClock.TODAY))).hasSize(1)
			.first()
			.satisfies((revision) -> assertThat(revision.before().narrative()).isEqualTo("奶奶的腿好多了"))
			.satisfies((revision) -> assertThat(revision.before().children()).hasSize(3));
	}

	@Test
	void aStaleEditIsRefused() {
		CareRecordId id = this.records.record(visit());
		this.entities.clear();
		this.records.correct(id, 0, visit().told("第一次更正"));
		this.entities.clear();
		assertThatExceptionOfType(StaleEdit.class).isThrownBy(() -> this.records.correct(id, 0, visit().told("第二次更正")))
			.satisfies((stale) -> assertThat(stale.current()).isEqualTo(1));
	}

	@Test
	void onlyTheAuthorAndThoseWhoLeadMayCorrect() {
		CareRecordId id = this.records.record(visit());
		AccountId counsellor = this.world.account("心理老师", "COUNSELLOR");
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		RecordCare as = visit().told("更正");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.records.correct(id, 0, by(counsellor, as)))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("care.notYours"));
		this.records.correct(id, 0, by(lead, as));
	}

	@Test
	void whatIsVoidCountsNoLongerButStays() {
		CareRecordId id = this.records.record(visit());
		this.records.voidRecord(id, 0, "记重了", this.teacher);
		assertThat(this.world.count("care_participant", id)).isEqualTo(3);
		assertThat(this.facts.of(this.siblings, DateRange.since(TestClock.TODAY), TestClock.TODAY)).isEmpty();
	}

	@Test
	void aPromiseIsClosedByALaterRecord() {
		this.records.record(visit().promising(new NewFollowUp(null, "问台灯的事", null, TestClock.TODAY.plusDays(3))));
		this.entities.flush();
		FollowUpFact open = this.facts.followUps(this.siblings, TestClock.TODAY, TestClock.TODAY).get(0);
		assertThat(open.openOn(TestClock.TODAY)).isTrue();
		CareRecordId next = this.records.record(visit().answering(new Answer(open.id(), How.DONE, null)));
		this.entities.flush();
		assertThat(this.facts.followUps(this.siblings, TestClock.TODAY, TestClock.TODAY).get(0).closedHow())
			.isEqualTo("DONE");
		assertThat(this.world.text("select closing_record_id::text from follow_up where id = ?", open.id().value()))
			.isEqualTo(next.toString());
	}

	private RecordCare visit() {
		return RecordCare
			.of("HOME_VISIT", this.teacher, TestClock.TODAY, Channel.IN_PERSON, this.siblings.toArray(ChildId[]::new))
			.met(Set.of(MetRole.CARER, MetRole.CHILD), "黄桂兰")
			.told("奶奶的腿好多了");
	}

	private static RecordCare by(AccountId author, RecordCare care) {
		return new RecordCare(care.kind(), author, care.event(), care.children(), care.helpers(), care.note(),
				care.promises());
	}

}
