package tongxing.care.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.care.CareFacts;
import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.CareWorld;
import tongxing.care.Channel;
import tongxing.care.MetRole;
import tongxing.care.RecordCare;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TongxingTest
@Transactional
class OpinionsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

	@Autowired
	private Opinions opinions;

	@Autowired
	private CareRecords records;

	@Autowired
	private CareFacts facts;

	@Autowired
	private JdbcClient database;

	private AccountId teacher;

	private ChildId child;

	@BeforeEach
	void aClass() {
		CareWorld world = new CareWorld(this.database);
		this.teacher = world.account("韦素琴", "TEACHER");
		SchoolClassId schoolClass = world.schoolClass("三（2）班", this.teacher);
		this.child = world.child("张甲", world.household(), schoolClass);
	}

	@Test
	void whatAGuardianSaysAtHomeWaitsForAnAnswer() {
		visit("希望周末也有人辅导");
		assertThat(open()).singleElement().satisfies((line) -> {
			assertThat(line.party()).isEqualTo("GUARDIAN");
			assertThat(line.said()).isEqualTo("希望周末也有人辅导");
			assertThat(line.childName()).isEqualTo("张甲");
			assertThat(line.days(TestClock.TODAY)).isEqualTo(7);
		});
		this.opinions.answer(open().get(0).id(), "儿童之家周末开放", this.teacher, TestClock.TODAY);
		assertThat(open()).isEmpty();
		assertThat(this.opinions.find(false, 0, this.teacher, TestClock.TODAY)).singleElement()
			.extracting(Opinions.Line::answeredBy)
			.isEqualTo("韦素琴");
		assertThat(this.facts.waiting(List.of(this.child), DAY, TestClock.TODAY).opinions()).singleElement()
			.satisfies((fact) -> assertThat(fact.openOn(TestClock.TODAY)).isFalse())
			.extracting(OpinionFact::answeredOn)
			.isEqualTo(TestClock.TODAY);
	}

	@Test
	void aSymposiumHearsThreeParties() {
		symposium(Map.of("party", "CHILD", "said", "想多几次视频"), Map.of("party", "TEACHER", "said", "家访错开安排"));
		assertThat(open()).extracting(Opinions.Line::party).containsExactlyInAnyOrder("CHILD", "TEACHER");
	}

	@Test
	void anAnsweredOpinionOutlivesACorrectionAndAnOpenOneFollowsIt() {
		CareRecordId id = symposium(Map.of("party", "CHILD", "said", "想多几次视频"),
				Map.of("party", "TEACHER", "said", "家访错开安排"));
		Opinions.Line first = open().stream().filter((line) -> line.party().equals("CHILD")).findFirst().orElseThrow();
		this.opinions.answer(first.id(), "每周三开放", this.teacher, TestClock.TODAY);
		this.records.correct(id, 0, symposiumOf(List.of(Map.of("party", "TEACHER", "said", "家访和家长会错开"))));
		assertThat(open()).singleElement().extracting(Opinions.Line::said).isEqualTo("家访和家长会错开");
		assertThat(this.opinions.find(false, 0, this.teacher, TestClock.TODAY)).hasSize(1);
		this.records.voidRecord(id, 1, "记重了", this.teacher);
		assertThat(open()).isEmpty();
	}

	@Test
	void onlyWhoSeesAChildAnswersAndOnlyOnce() {
		visit("希望周末也有人辅导");
		Opinions.Line line = open().get(0);
		AccountId stranger = new CareWorld(this.database).account("罗文清", "TEACHER");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.opinions.answer(line.id(), "好", stranger, TestClock.TODAY));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.opinions.answer(line.id(), " ", this.teacher, TestClock.TODAY));
		this.opinions.answer(line.id(), "好", this.teacher, TestClock.TODAY);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.opinions.answer(line.id(), "又", this.teacher, TestClock.TODAY));
	}

	private List<Opinions.Line> open() {
		return this.opinions.find(true, 0, this.teacher, TestClock.TODAY);
	}

	private void visit(String opinion) {
		this.records.record(RecordCare.of("HOME_VISIT", this.teacher, DAY, Channel.IN_PERSON, this.child)
			.met(Set.of(MetRole.CHILD), null)
			.told("奶奶在家")
			.details(Map.of("opinions", opinion)));
	}

	private CareRecordId symposium(Map<String, String> one, Map<String, String> other) {
		return this.records.record(symposiumOf(List.of(one, other)));
	}

	private RecordCare symposiumOf(List<Map<String, String>> said) {
		return RecordCare.of("SYMPOSIUM", this.teacher, DAY, Channel.IN_PERSON, this.child)
			.told("谈了本学期的学习")
			.details(Map.of("teachers", 5, "guardians", 6, "opinions", said));
	}

}
