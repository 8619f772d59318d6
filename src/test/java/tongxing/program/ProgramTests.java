package tongxing.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.program.agreement.AgreementRow;
import tongxing.program.agreement.Agreements;
import tongxing.program.agreement.Party;
import tongxing.program.goods.Goods;
import tongxing.program.leading.GroupRole;
import tongxing.program.leading.LeadingGroup;
import tongxing.program.leading.Theme;
import tongxing.program.ledger.Fund;
import tongxing.program.ledger.FundPurpose;
import tongxing.program.ledger.FundSource;
import tongxing.program.ledger.FundTotals;
import tongxing.program.ledger.Ledger;
import tongxing.program.policy.Policies;
import tongxing.program.policy.PolicyKind;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.ActingAs;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The rules of the school's own work, and its figures as of a day.
 */
@TongxingTest
@Transactional
class ProgramTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

	private static final DateRange ALL = new DateRange(LocalDate.of(2026, 9, 1), TestClock.TODAY);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private LeadingGroup group;

	@Autowired
	private Policies policies;

	@Autowired
	private Fund fund;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Goods goods;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Closings closings;

	@Autowired
	private ProgramFacts facts;

	@Autowired
	private Figures figures;

	@Autowired
	private Terms terms;

	private AccountId lead;

	private AccountId second;

	private Term term;

	@BeforeEach
	void aTermAndTwoPeople() {
		this.lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD).id();
		this.second = SignedIn.newMember(this.context, "黄校长", Role.PRINCIPAL).id();
		this.database
			.sql("""
					insert into term (id, school_year, number, teaching, start_phase, mid_phase, end_phase)
					values ('2026-1', 2026, 1, '[2026-09-01,2027-01-21)', '[2026-09-01,2026-09-29)', '[2026-10-26,2026-11-23)',
					        '[2026-12-24,2027-01-21)') on conflict do nothing
					""")
			.update();
		this.term = this.terms.current(TestClock.TODAY);
	}

	@Test
	void aHeadFollowsAnother() {
		this.actingAs.as(this.lead, () -> {
			UUID first = this.group.join("黄校长", "校长", GroupRole.HEAD, Theme.OVERALL, SEPTEMBER);
			this.closings.end(Thing.MEMBER, first, SEPTEMBER.plusDays(9));
			this.group.join("韦校长", "校长", GroupRole.HEAD, Theme.OVERALL, SEPTEMBER.plusDays(10));
			assertThat(this.group.members(TestClock.TODAY)).hasSize(2)
				.first()
				.satisfies((member) -> assertThat(member.name()).isEqualTo("韦校长"));
			assertThatThrownBy(() -> this.closings.end(Thing.MEMBER, first, SEPTEMBER.plusDays(12)))
				.isInstanceOf(RuleViolation.class);
			assertThatThrownBy(() -> this.group.join("莫校长", null, GroupRole.HEAD, Theme.OTHER, TestClock.TODAY))
				.isInstanceOf(RuleViolation.class);
		});
	}

	@Test
	void aNewEditionEndsTheOneBefore() {
		this.actingAs.as(this.lead, () -> {
			UUID old = this.policies.adopt(policy(SEPTEMBER));
			assertThatThrownBy(() -> this.policies.adopt(policy(SEPTEMBER))).isInstanceOf(RuleViolation.class);
			this.policies.adopt(policy(TestClock.TODAY));
			assertThat(this.policies.get(old).during().to()).isEqualTo(TestClock.TODAY.minusDays(1));
		});
		assertThat(figure("policy.inForce")).isEqualByComparingTo("1");
		assertThat(figure("policy.adopted")).isEqualByComparingTo("2");
	}

	private static Policies.Draft policy(LocalDate day) {
		return new Policies.Draft(PolicyKind.POLICY, "帮扶制度", null, "黄校长", null, null, day);
	}

	@Test
	void whatGoesOutIsConfirmedByAnother() {
		UUID out = this.actingAs.as(this.lead, () -> {
			in("500", FundSource.STAFF);
			return out("120.50", FundPurpose.LIVING);
		});
		assertThat(this.ledger.totals(ALL).pending()).isEqualByComparingTo("120.50");
		assertThat(figure("fund.balance")).isEqualByComparingTo("500");
		assertThat(figure("fund.unconfirmed")).isEqualByComparingTo("1");
		assertThatThrownBy(() -> this.actingAs.as(this.lead, () -> this.fund.confirm(out, this.lead)))
			.isInstanceOf(RuleViolation.class)
			.hasMessage("program.refused.secondPerson");
		this.actingAs.as(this.second, () -> this.fund.confirm(out, this.second));
		assertThat(figure("fund.balance")).isEqualByComparingTo("379.50");
		this.actingAs.as(this.second, () -> this.fund.reverse(out, "记错"));
		assertThat(this.ledger.totals(ALL).closing()).isEqualByComparingTo("500");
		assertThat(this.ledger.get(out).reversed()).isTrue();
	}

	@Test
	void moneyThatIsSpentIsNotTakenBack() {
		UUID in = this.actingAs.as(this.lead, () -> {
			UUID came = in("100", FundSource.STAFF);
			out("60", FundPurpose.STUDY);
			return came;
		});
		assertThatThrownBy(() -> this.actingAs.as(this.lead, () -> this.fund.reverse(in, "记错")))
			.isInstanceOf(RuleViolation.class)
			.hasMessage("program.refused.amount");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void totalsAreTheSumOfTheirParts(long seed) {
		Random random = new Random(seed);
		this.actingAs.as(this.lead, () -> in("9000", FundSource.GOVERNMENT));
		for (int i = 0; i < 20; i++) {
			String yuan = BigDecimal.valueOf(1 + random.nextInt(30_000), 2).toString();
			UUID entry = this.actingAs.as(this.lead, () -> random.nextBoolean()
					? in(yuan, any(random, FundSource.values())) : out(yuan, any(random, FundPurpose.values())));
			if (!this.ledger.get(entry).in() && random.nextInt(4) > 0) {
				this.actingAs.as(this.second, () -> this.fund.confirm(entry, this.second));
			}
			if (random.nextInt(6) == 0) {
				this.actingAs.as(this.lead, () -> this.fund.reverse(entry, "记错"));
			}
		}
		FundTotals totals = this.ledger.totals(ALL);
		TermFigures all = this.figures.of(FigureScope.SCHOOL, this.term, TestClock.TODAY);
		for (String side : List.of("fund.in", "fund.out")) {
			BigDecimal parts = all.all()
				.stream()
				.filter((figure) -> figure.id().startsWith(side + "."))
				.map((figure) -> figure.value())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			assertThat(all.get(side).value()).as(side).isEqualByComparingTo(parts);
		}
		assertThat(all.get("fund.in").value()).isEqualByComparingTo(totals.in());
		assertThat(all.get("fund.out").value()).isEqualByComparingTo(totals.out());
		assertThat(all.get("fund.balance").value()).isEqualByComparingTo(totals.closing());
		assertThat(all.get("fund.pending").value()).isEqualByComparingTo(totals.pending());
		assertThat(this.ledger.lines(ALL, 0, 1).get(0).balance()).isEqualByComparingTo(totals.available());
	}

	@Test
	void anEarlierDayIsToldAsItWasKnown() {
		this.actingAs.as(this.lead, () -> {
			in("100", FundSource.STAFF);
			UUID meeting = this.group.met(SEPTEMBER, "开学安全", null, 7);
			this.closings.takeBack(Thing.MEETING, meeting, "记错");
		});
		assertThat(this.facts.of(this.term, TestClock.TODAY.minusDays(1))).isEmpty();
		assertThat(this.facts.of(this.term, TestClock.TODAY)).singleElement()
			.satisfies((fact) -> assertThat(fact.kind()).isEqualTo(ProgramFact.Kind.FUND_IN));
	}

	@Test
	void anAgreementIsWholeWhenAllHaveSigned() {
		SchoolClassId schoolClass = schoolClass();
		ChildId child = child(schoolClass);
		AccountId teacher = SignedIn.newMember(this.context, "韦素琴", Role.TEACHER).id();
		assertThat(this.agreements.rows(schoolClass, teacher)).isEmpty();
		this.actingAs.as(this.lead, () -> this.agreements.makeForClass(schoolClass,
				Set.of(Party.SCHOOL, Party.GUARDIAN), SEPTEMBER, this.lead));
		UUID agreement = this.agreements.rows(schoolClass, this.lead).get(0).agreement();
		sign(agreement, Party.SCHOOL);
		assertThat(figure("agreement.missing.GUARDIAN")).isEqualByComparingTo("1");
		assertThat(figure("agreement.overdue")).isEqualByComparingTo("1");
		sign(agreement, Party.GUARDIAN);
		AgreementRow row = this.agreements.get(agreement, this.lead);
		assertThat(row.isComplete()).isTrue();
		assertThat(row.child()).isEqualTo(child.value());
		assertThat(figure("agreement.signed")).isEqualByComparingTo("1");
		assertThat(figure("agreement.overdue")).isEqualByComparingTo("0");
		this.actingAs.as(this.lead, () -> this.agreements.unsign(agreement, Party.SCHOOL, "记错", this.lead));
		assertThat(figure("agreement.signed")).isEqualByComparingTo("0");
	}

	@Test
	void whoHasReceivedNothingIsListed() {
		SchoolClassId schoolClass = schoolClass();
		ChildId given = child(schoolClass);
		ChildId waiting = child(schoolClass);
		this.actingAs.as(this.lead, () -> {
			UUID lot = this.goods.receive(new Goods.Draft("书包", "个", 2, false, "企业", SEPTEMBER, null));
			this.goods.handOut(lot, List.of(given), 1, SEPTEMBER, "奶奶", this.lead);
			assertThat(this.goods.get(lot).left()).isEqualTo(1);
		});
		assertThat(this.goods.withoutAnything(this.lead, schoolClass, SEPTEMBER, TestClock.TODAY)).singleElement()
			.satisfies((one) -> assertThat(one.child()).isEqualTo(waiting.value()));
		assertThat(figure("goods.out")).isEqualByComparingTo("1");
		assertThat(figure("goods.without")).isEqualByComparingTo("1");
	}

	private void sign(UUID agreement, Party party) {
		this.actingAs.as(this.lead,
				() -> this.agreements.sign(Map.of(agreement, Set.of(party)), SEPTEMBER.plusDays(3), this.lead));
	}

	private BigDecimal figure(String id) {
		return this.figures.of(FigureScope.SCHOOL, this.term, TestClock.TODAY).get(id).value();
	}

	private UUID in(String yuan, FundSource source) {
		return this.fund.enter(new Fund.Draft(SEPTEMBER, new BigDecimal(yuan), false, source, null, null, null, null),
				this.lead);
	}

	private UUID out(String yuan, FundPurpose purpose) {
		return this.fund.enter(
				new Fund.Draft(SEPTEMBER.plusDays(1), new BigDecimal(yuan), false, null, purpose, null, "黄桂兰", null),
				this.lead);
	}

	private static <T> T any(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

	private SchoolClassId schoolClass() {
		SchoolClassId id = SchoolClassId.next();
		this.database.sql("""
				insert into school_class (id, school_year, stage, grade, number, display_name)
				values (?, 2026, 'PRIMARY', 5, ?, '五（9）班')
				""").params(id.value(), id.toString().substring(28)).update();
		return id;
	}

	private ChildId child(SchoolClassId schoolClass) {
		ChildId child = ChildId.next();
		UUID household = UUID.randomUUID();
		this.database.sql("insert into household (id) values (?)").param(household).update();
		this.database
			.sql("insert into child (id, household_id, name, registered_on) values (?, ?, '韦家乐', '2026-09-01')")
			.params(child.value(), household)
			.update();
		this.database.sql("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-09-01,)')")
			.params(child.value(), schoolClass.value())
			.update();
		return child;
	}

}
