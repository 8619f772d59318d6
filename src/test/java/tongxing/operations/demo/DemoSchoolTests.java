package tongxing.operations.demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongxing.DemoDatabase;
import tongxing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the usual demo school looks like on 23 November 2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class DemoSchoolTests {

	private JdbcClient database;

	@BeforeAll
	void fill() {
		this.database = DemoDatabase.reader(DemoSize.USUAL);
	}

	@Test
	void has120ChildrenIn12ClassesAnd18Staff() {
		assertThat(count("enrolment where during @> date '2026-11-23'")).isEqualTo(120);
		assertThat(count("school_class where school_year = 2026")).isEqualTo(12);
		assertThat(count("account")).isEqualTo(18);
	}

	@Test
	void hasTwoFinishedTermsAndOneRunning() {
		assertThat(this.database.sql("select id from term order by teaching").query(String.class).list())
			.containsExactly("2025-1", "2025-2", "2026-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "care_arrangement where kind = 'ALONE' and during @> date '2026-11-23'",
			"care_arrangement where kind = 'PATERNAL_GRANDPARENT'",
			"child c join enrolment e on e.child_id = c.id and e.during @> date '2026-11-23' where not exists "
					+ "(select from care_arrangement a where a.child_id = c.id and a.during @> date '2026-11-23')",
			"child c join enrolment e on e.child_id = c.id and e.during @> date '2026-11-23' where not exists "
					+ "(select from pairing p where p.child_id = c.id and p.is_primary and p.during @> date '2026-11-23')",
			"contact_point where status = 'DEAD'",
			"care_level where level = 'CASE_MANAGEMENT' or level = 'GUARDIANSHIP_INTERVENTION'", "observation",
			"hand_over where acknowledged_at is null", "hand_over where acknowledged_at is not null",
			"enrolment where entry = 'TRANSFER_IN' and lower(during) > '2026-09-01'",
			"enrolment where exit = 'TRANSFER_OUT' and upper(during) > '2026-09-02'",
			"enrolment where exit = 'GRADUATED'", "pairing where not is_primary",
			"follow_up where closed_on is null and due_on < '2026-11-23'",
			"follow_up where closed_on is null and due_on >= '2026-11-23'", "follow_up where closed_how = 'DONE'",
			"follow_up where closed_how = 'NOT_POSSIBLE'",
			"care_record where outcome = 'ATTEMPTED' and kind = 'HOME_VISIT'", "care_record where kind = 'TALK'",
			"care_record where kind = 'FAMILY_CONTACT'", "care_record where kind = 'CHILD_PARENT_CALL'",
			"care_record where kind = 'CHILD_PARENT_LETTER'", "care_record where kind = 'PARENT_MET'",
			"care_restricted", "(select household_id from child group by 1 having count(*) > 1) as siblings" })
	void hasOfEverythingThatPagesShow(String rows) {
		assertThat(count(rows)).isPositive();
	}

	@Test
	void nothingHappensInTheFutureOrWithChildrenWhoAreNotThere() {
		assertThat(count("care_record where happened_on > '2026-11-22' or recorded_on > '2026-11-23'")).isZero();
		assertThat(count("care_participant p where not exists (select from enrolment e where e.child_id = p.child_id"
				+ " and e.during @> p.happened_on)"))
			.isZero();
	}

	@Test
	void opinionsDifferAndNoneWaitsForMonths() {
		assertThat(count("(select distinct said from opinion) texts")).isGreaterThan(12);
		assertThat(count("(select distinct answer from opinion where answer is not null) texts")).isGreaterThan(10);
		assertThat(count("opinion where answered_on is null")).isPositive();
		assertThat(count("opinion where coalesce(answered_on, '2026-11-23') > made_on + 28 or answered_on < made_on"))
			.isZero();
	}

	@Test
	void isTheSameEachTime() {
		TestDatabase once = TestDatabase.fresh();
		TestDatabase again = TestDatabase.fresh();
		DemoDatabase.fill(once, DemoSize.USUAL);
		DemoDatabase.fill(again, DemoSize.USUAL);
		assertThat(DemoDatabase.state(again)).isEqualTo(DemoDatabase.state(once));
	}

	@Test
	void isAnotherSchoolWithAnotherSeed() {
		TestDatabase other = TestDatabase.fresh();
		DemoDatabase.fill(other, new DemoSize(DemoSize.USUAL.children(), DemoSize.USUAL.years(), 8));
		assertThat(DemoDatabase.state(other).get("child"))
			.isNotEqualTo(DemoDatabase.state(DemoDatabase.of(DemoSize.USUAL)).get("child"));
	}

	private long count(String rows) {
		return this.database.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
