package tongxing.figures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duties.Moment;
import tongxing.duties.Duty;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildFacts;
import tongxing.registry.Rolls;
import tongxing.registry.intake.BatchId;
import tongxing.registry.intake.RosterIntake;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The figures on the demo school's database.
 */
@DemoTest
@Transactional
class FiguresTests {

	private static final TermId TERM = TermId.of("2026-1");

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private Figures figures;

	@Autowired
	private FigureAccess access;

	@Autowired
	private Terms terms;

	@Autowired
	private Rolls rolls;

	@Autowired
	private Duties duties;

	@Autowired
	private Members members;

	@Autowired
	private RosterIntake intake;

	@Autowired
	private JdbcClient database;

	@Test
	void aVisitToThreeSiblingsIsOneVisitThreePersonTimesThreeChildrenOneHousehold() {
		FigureScope scope = classOfThreeSiblings();
		visit(scope, TODAY, TODAY);
		TermFigures figures = this.figures.of(scope, TERM, TODAY);
		assertThat(List.of("visit.records", "visit.personTimes", "visit.children", "visit.households"))
			.extracting((id) -> figures.get(id).number())
			.containsExactly("1", "3", "3", "1");
		assertThat(figures.get("duty.GUARDIAN_CONTACT.2026-11.met").number()).isEqualTo("3");
	}

	@Test
	void whatIsWrittenDownLaterDoesNotChangeAnEarlierDay() {
		LocalDate then = LocalDate.of(2026, 11, 10);
		TermFigures before = this.figures.of(FigureScope.SCHOOL, TERM, then);
		UUID school = this.database.sql("""
				select class_id from enrolment where during @> date '2026-11-10' order by child_id limit 1
				""").query(UUID.class).single();
		visit(new FigureScope(FigureScope.Kind.CLASS, school), LocalDate.of(2026, 11, 5), TODAY);
		TermFigures after = this.figures.of(FigureScope.SCHOOL, TERM, then);
		before.figures().forEach((id, figure) -> assertThat(after.get(id)).as(id).isEqualTo(figure));
		assertThat(this.figures.of(FigureScope.SCHOOL, TERM, TODAY).get("visit.records").items()).hasSizeGreaterThan(0);
	}

	@Test
	void theLastRecordBeforeTheTermSaysOfGapsWhatAllOfThemSay() {
		Term term = this.terms.get(TERM);
		List<ChildFacts> children = this.rolls.rollOfSchool(term.attribution(), TODAY).children();
		Moment moment = new Moment(term, TODAY);
		List<Duty> byLast = this.duties.book(children, term, TODAY).duties();
		List<Duty> byAll = this.duties.books(children, List.of(moment, moment)).get(0).duties();
		assertThat(byLast).isEqualTo(byAll).anyMatch((duty) -> "PARENT_MET".equals(duty.rule()));
	}

	@Test
	void theClassesAddUpToTheSchool() {
		FigureBook book = this.figures.book(FigureScope.SCHOOL, TERM, TODAY);
		TermFigures all = book.figures(FigureScope.SCHOOL);
		List<TermFigures> classes = book.classes()
			.stream()
			.map((stay) -> book.figures(new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value())))
			.toList();
		for (String id : List.of("register.closing", "visit.personTimes", "duty.met", "duty.overdue", "duty.late")) {
			assertThat(classes.stream().mapToInt((one) -> one.get(id).value().intValueExact()).sum()).as(id)
				.isEqualTo(all.get(id).value().intValueExact());
		}
		FigureScope one = classes.get(0).scope();
		TermFigures alone = this.figures.of(one, TERM, TODAY);
		classes.get(0)
			.figures()
			.forEach((id, figure) -> assertThat(alone.get(id).value()).as(id).isEqualTo(figure.value()));
	}

	@Test
	void aNewRosterCountsWhoIsAwayFromTheFirstDayOfTheTerm() {
		byte[] roster = """
				姓名,性别,班级,父亲姓名,父亲务工地点,父亲外出时间,母亲姓名,母亲务工地点,留守类型
				欧雪娟,女,九（9）班,欧明,广东,,潘花,广东,双亲留守
				欧文杰,男,九（9）班,欧亮,广东,2025年3月,潘月,在家,父外出
				欧思宇,男,九（9）班,欧光,浙江,2026-10-20,潘秀,在家,父外出
				欧佳欣,女,九（9）班,,,,,,单亲留守
				欧浩然,男,九（9）班,欧平,在家,,潘英,在家,非留守
				""".getBytes(StandardCharsets.UTF_8);
		AccountId clerk = new AccountId(
				this.database.sql("select min(account_id::text)::uuid from account_role").query(UUID.class).single());
		BatchId batch = this.intake.bring(clerk, "名单.csv", roster, TODAY);
		assertThat(this.intake.preview(batch).awayWithoutDay()).isEqualTo(2);
		assertThat(this.intake.awaySince(this.intake.get(batch))).isEqualTo("2026-06-01");
		this.intake.run(batch, Set.of());
		FigureScope scope = new FigureScope(FigureScope.Kind.CLASS,
				this.database.sql("select id from school_class where display_name = '九（9）班'")
					.query(UUID.class)
					.single());
		for (LocalDate day : List.of(this.terms.get(TERM).firstDay(), TODAY)) {
			TermFigures figures = this.figures.of(scope, TERM, day);
			assertThat(List.of("register.closing", "away.BOTH", "away.ONE", "away.NONE", "away.UNKNOWN"))
				.extracting((id) -> figures.get(id).number())
				.as("on %s", day)
				.containsExactly("5", "1", "1", "2", "1");
		}
		assertThat(this.intake.get(batch).awaySince()).isEqualTo("2026-06-01");
	}

	@Test
	void aTeacherMaySeeTheFiguresOfTheirClassAndOfNoOther() {
		UUID account = this.database
			.sql("""
					select h.account_id from homeroom h join account_role r on r.account_id = h.account_id and r.role = 'TEACHER'
					 where h.during @> date '2026-11-23' order by 1 limit 1
					""")
			.query(UUID.class)
			.single();
		StaffMember teacher = this.members.get(new AccountId(account));
		for (UUID one : this.database.sql("select id from school_class where school_year = 2026")
			.query(UUID.class)
			.list()) {
			boolean own = this.database.sql(
					"select count(*) from homeroom where class_id = ? and account_id = ? and during @> date '2026-11-23'")
				.params(one, account)
				.query(Integer.class)
				.single() > 0;
			FigureScope scope = new FigureScope(FigureScope.Kind.CLASS, one);
			if (own) {
				assertThat(this.access.require(teacher, scope, TODAY)).isNotEmpty();
			}
			else {
				assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.access.require(teacher, scope, TODAY));
			}
		}
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.access.require(teacher, FigureScope.SCHOOL, TODAY));
	}

	private FigureScope classOfThreeSiblings() {
		UUID schoolClass = Ids.next();
		UUID household = Ids.next();
		this.database.sql("""
				insert into school_class (id, school_year, stage, grade, number, display_name)
				values (?, 2026, 'PRIMARY', 3, '三胞', '三（三胞）班')
				""").param(schoolClass).update();
		this.database.sql("insert into household (id) values (?)").param(household).update();
		for (String name : List.of("韦一", "韦二", "韦三")) {
			UUID child = Ids.next();
			this.database
				.sql("insert into child (id, household_id, name, registered_on) values (?, ?, ?, '2026-09-01')")
				.params(child, household, name)
				.update();
			this.database.sql("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-09-01,)')")
				.params(child, schoolClass)
				.update();
		}
		return new FigureScope(FigureScope.Kind.CLASS, schoolClass);
	}

	/** One home visit to all children of a class. */
	private void visit(FigureScope scope, LocalDate happened, LocalDate recorded) {
		UUID record = Ids.next();
		this.database.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, author_id, recorded_on, recorded_at)
				select ?, 'HOME_VISIT', ?, 'IN_PERSON', 'DONE', a.id, ?, now() from account a limit 1
				""").params(record, happened, recorded).update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, c.id, ?, 'HOME_VISIT', c.household_id from child c join enrolment e on e.child_id = c.id
				 where e.class_id = ? and e.during @> ?
				""").params(record, happened, scope.id(), happened).update();
	}

}
