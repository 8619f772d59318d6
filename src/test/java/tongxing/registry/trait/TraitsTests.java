package tongxing.registry.trait;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.trait.ConsentDetails.Answer;
import tongxing.registry.trait.ConsentDetails.Way;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Hardships, public aid, boarding and consents, on a real database.
 */
@TongxingTest
@Transactional
class TraitsTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

	@Autowired
	private Hardships hardships;

	@Autowired
	private Aids aids;

	@Autowired
	private Boardings boardings;

	@Autowired
	private Consents consents;

	@Autowired
	private Rolls rolls;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient database;

	private ChildId child;

	private AccountId me;

	@BeforeEach
	void oneChild() {
		this.me = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD).id();
		this.child = child("韦家乐");
	}

	@Test
	void aHardshipBeginsIsNotEnteredTwiceAndEnds() {
		UUID poor = this.hardships.begin(this.child, Hardship.POVERTY, SEPTEMBER, null, "收入减少", this.me);
		this.hardships.begin(this.child, Hardship.ILLNESS, SEPTEMBER, null, "长期服药", this.me);
		refused("traits.overlaps",
				() -> this.hardships.begin(this.child, Hardship.POVERTY, TODAY, null, "再记一次", this.me));
		this.hardships.end(this.child, poor, TODAY.minusDays(1), "已脱贫", this.me);
		assertThat(facts().hardOn("POVERTY", TODAY.minusDays(1))).isTrue();
		assertThat(facts().hardOn("POVERTY", TODAY)).isFalse();
		assertThat(facts().hardOn(TODAY)).isTrue();
		refused("traits.over", () -> this.hardships.end(this.child, poor, TODAY, "再结束一次", this.me));
		assertThat(audited("HARDSHIP_BEGUN")).isEqualTo(2);
		assertThat(audited("HARDSHIP_ENDED")).isEqualTo(1);
	}

	@Test
	void anotherHardshipSaysWhatItIsAndEveryOneWhy() {
		refused("traits.hardship.other",
				() -> this.hardships.begin(this.child, Hardship.OTHER, TODAY, " ", "核实", this.me));
		refused("traits.hardship.reason",
				() -> this.hardships.begin(this.child, Hardship.ORPHAN, TODAY, null, " ", this.me));
		refused("registry.inTheFuture",
				() -> this.hardships.begin(this.child, Hardship.ORPHAN, TODAY.plusDays(1), null, "核实", this.me));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.database.sql("""
				insert into hardship (id, child_id, kind, during, reason, decided_by)
				values (?, ?, 'OTHER', '[2026-09-01,)', '核实', ?)
				""").params(Ids.next(), this.child.value(), this.me.value()).update());
	}

	@Test
	void somebodyElsesHardshipIsNotFound() {
		UUID poor = this.hardships.begin(this.child, Hardship.POVERTY, SEPTEMBER, null, "收入减少", this.me);
		ChildId other = child("马小明");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.hardships.end(other, poor, TODAY, "不是这名学生的", this.me));
	}

	@Test
	void aidHasItsAmountWithItsPeriodOrNone() {
		this.aids.enrol(this.child, new AidDetails(Aid.MINIMUM_LIVING_ALLOWANCE, DateRange.since(SEPTEMBER), null,
				new BigDecimal("420.00"), Aid.Period.MONTH, null), this.me);
		assertThat(facts().traits()).singleElement()
			.satisfies((trait) -> assertThat(trait.amount()).isEqualByComparingTo("420"));
		refused("traits.aid.period", () -> new AidDetails(Aid.NUTRITION_MEALS, DateRange.since(SEPTEMBER), null,
				BigDecimal.TEN, null, null));
		refused("traits.aid.other", () -> AidDetails.since(Aid.OTHER, SEPTEMBER));
	}

	@Test
	void aClassIsEnrolledOnceEach() {
		ChildId other = child("马小明");
		AidDetails meals = AidDetails.since(Aid.NUTRITION_MEALS, SEPTEMBER);
		this.aids.enrol(other, meals, this.me);
		assertThat(this.aids.enrolAll(List.of(this.child, other), meals, this.me)).containsExactly(this.child);
		assertThat(this.aids.enrolAll(List.of(this.child, other), meals, this.me)).isEmpty();
	}

	@Test
	void boardingByDateAndTheRegisterKeepInStep() {
		this.boardings.begin(this.child, SEPTEMBER);
		assertThat(registered()).isTrue();
		this.boardings.end(this.child, LocalDate.of(2026, 10, 31));
		assertThat(registered()).isFalse();
		assertThat(facts().boardsOn(LocalDate.of(2026, 10, 31))).isTrue();
		assertThat(facts().boardsOn(TODAY)).isFalse();
		refused("traits.boarding.none", () -> this.boardings.end(this.child, TODAY));
		refused("traits.overlaps", () -> this.boardings.begin(this.child, LocalDate.of(2026, 10, 1)));
		this.database.sql("update child set boarding = true where id = ?").param(this.child.value()).update();
		this.events.publishEvent(ChildChanged.of("CHILD_CHANGED", this.child));
		assertThat(facts().boardsOn(TODAY)).isTrue();
		assertThat(facts().boardsOn(TODAY.minusDays(1))).isFalse();
	}

	@Test
	void aConsentHoldsUntilItIsWithdrawn() {
		assertThat(lacking(TODAY)).containsExactly("韦家乐");
		answer(Answer.GIVEN, SEPTEMBER);
		assertThat(lacking(TODAY)).isEmpty();
		this.consents.withdraw(this.child, ConsentPurpose.PHOTO, TODAY);
		assertThat(lacking(TODAY)).containsExactly("韦家乐");
		assertThat(lacking(TODAY.minusDays(1))).isEmpty();
		refused("traits.consent.none", () -> this.consents.withdraw(this.child, ConsentPurpose.PHOTO, TODAY));
	}

	@Test
	void aLaterAnswerEndsTheOneBefore() {
		answer(Answer.GIVEN, SEPTEMBER);
		answer(Answer.REFUSED, LocalDate.of(2026, 10, 1));
		assertThat(facts().consentedOn("PHOTO", LocalDate.of(2026, 9, 30))).isTrue();
		assertThat(facts().consentedOn("PHOTO", LocalDate.of(2026, 10, 1))).isFalse();
		refused("traits.consent.later", () -> answer(Answer.GIVEN, SEPTEMBER));
		answer(Answer.GIVEN, LocalDate.of(2026, 10, 1));
		assertThat(facts().consentedOn("PHOTO", TODAY)).isTrue();
	}

	@Test
	void aConsentWithdrawnTheSameDayIsARefusal() {
		answer(Answer.GIVEN, TODAY);
		this.consents.withdraw(this.child, ConsentPurpose.PHOTO, TODAY);
		assertThat(facts().consentedOn("PHOTO", TODAY)).isFalse();
		assertThat(facts().answeredBy("PHOTO", TODAY)).isTrue();
	}

	private void answer(Answer answer, LocalDate on) {
		this.consents.answer(this.child,
				new ConsentDetails(ConsentPurpose.PHOTO, answer, on, "MOTHER", null, Way.PAPER, null), this.me);
	}

	private List<String> lacking(LocalDate day) {
		return this.consents.lacking(List.of(this.child), ConsentPurpose.PHOTO, day)
			.stream()
			.map(Consents.Lacking::name)
			.toList();
	}

	private ChildFacts facts() {
		return this.rolls.facts(List.of(this.child)).get(0);
	}

	private boolean registered() {
		return this.database.sql("select boarding from child where id = ?")
			.param(this.child.value())
			.query(Boolean.class)
			.single();
	}

	private long audited(String action) {
		return this.database.sql("select count(*) from audit_entry where action = ? and child_id = ?")
			.params(action, this.child.value())
			.query(Long.class)
			.single();
	}

	private ChildId child(String name) {
		UUID household = Ids.next();
		ChildId id = ChildId.next();
		this.database.sql("insert into household (id) values (?)").param(household).update();
		this.database.sql("insert into child (id, household_id, name, registered_on) values (?, ?, ?, '2026-09-01')")
			.params(id.value(), household, name)
			.update();
		return id;
	}

	private static void refused(String code, Runnable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

}
