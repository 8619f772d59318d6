package tongxing.archive.rollover;

import java.time.Duration;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.archive.rollover.large.RollOverSteps;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.calendar.UsualTerms;
import tongxing.kernel.DateRange;
import tongxing.staff.ActingAs;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A school of more children than a page may wait for is rolled over by a job, and back.
 */
@TongxingTest
class LargeRollOverTests {

	private static final int CHILDREN = 3000;

	private static final int YEAR = 1995;

	@Autowired
	private RollOvers rollOvers;

	@Autowired
	private RollOverSteps steps;

	@Autowired
	private Terms terms;

	@Autowired
	private ActingAs acting;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext context;

	private StaffMember lead;

	@BeforeEach
	void aLargeSchoolLongAgo() {
		this.lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
		run("insert into household (id, village) values (uuidv7(), '升学年')");
		run("insert into school_class (id, school_year, stage, grade, number, display_name) values (uuidv7(), 1995, 'PRIMARY', 3, '1', '三（1）班')");
		run("insert into child (id, household_id, name, registered_on) select uuidv7(), h.id, '升', '1995-09-01' from household h, generate_series(1, "
				+ CHILDREN + ") where h.village = '升学年'");
		run("insert into enrolment (child_id, class_id, during) select c.id, k.id, '[1995-09-01,)' from child c join household h on h.id = c.household_id, school_class k where h.village = '升学年' and k.school_year = 1995");
		TermId id = new TermId(YEAR + 1, 1);
		DateRange days = UsualTerms.teaching(id);
		this.terms.keep(id, days, Term.usualPhases(days));
	}

	@AfterEach
	void goesAway() {
		for (String table : new String[] { "made", "move", "child", "class" }) {
			run("delete from rollover_" + table
					+ " where rollover_id in (select id from rollover where from_year = 1995)");
		}
		run("delete from rollover where from_year = 1995");
		run("delete from enrolment e using school_class k where k.id = e.class_id and k.school_year in (1995, 1996)");
		run("delete from child c using household h where h.id = c.household_id and h.village = '升学年'");
		run("delete from household where village = '升学年'");
		run("delete from school_class where school_year in (1995, 1996)");
		run("delete from term where id = '1996-1'");
	}

	@Test
	void threeThousandChildrenPassByAJobAndComeBack() {
		RollOverId id = mine(() -> this.rollOvers.begin(YEAR, this.lead.id()));
		assertThat(mine(() -> this.steps.carry(id))).startsWith("/jobs/");
		await().atMost(Duration.ofSeconds(90)).until(() -> this.rollOvers.get(id).inForce());
		assertThat(this.rollOvers.tally(id).of(Outcome.PROMOTED)).isEqualTo(CHILDREN);
		assertThat(in(YEAR + 1)).isEqualTo(CHILDREN);
		assertThat(mine(() -> this.steps.undo(id))).startsWith("/jobs/");
		await().atMost(Duration.ofSeconds(90)).until(() -> this.rollOvers.get(id).undone());
		assertThat(in(YEAR + 1)).isZero();
	}

	private int in(int year) {
		return this.database.sql("""
				select count(*) from enrolment e join school_class k on k.id = e.class_id
				 where k.school_year = ? and upper_inf(e.during)
				""").param(year).query(Integer.class).single();
	}

	private void run(String sql) {
		this.database.sql(sql).update();
	}

	private <T> T mine(Supplier<T> action) {
		return this.acting.as(this.lead, action);
	}

}
