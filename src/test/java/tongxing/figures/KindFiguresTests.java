package tongxing.figures;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.DemoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of learning, daily life, mind and health count what the demo school's
 * database holds, counted there in another way.
 */
@DemoTest
@Transactional
class KindFiguresTests {

	private static final TermId TERM = TermId.of("2026-1");

	@Autowired
	private Figures figures;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "tutoring.personTimes, TUTORING, count(*)", "tutoring.records, TUTORING, count(distinct record_id)",
			"living.children, LIVING_HELP, count(distinct child_id)", "growth.records, GROWTH_NOTE, count(*)",
			"counselling.personTimes, COUNSELLING, count(*)",
			"counselling.children, COUNSELLING, count(distinct child_id)",
			"volunteer.personTimes, VOLUNTEER_VISIT, count(*)", "penPal.personTimes, PEN_PAL_LETTER, count(*)",
			"health.children, HEALTH_CHECK, count(distinct child_id)" })
	void countWhatTheRecordsSay(String figure, String kind, String counted) {
		assertThat(number(figure)).isPositive().isEqualTo(counted(counted, kind, "true"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"visit.guided | HOME_VISIT | count(distinct record_id) | facts @> '{\"guided\": true}'",
			"visit.policy.RETURN_HOME | HOME_VISIT | count(distinct record_id) | facts->'policies' ? 'RETURN_HOME'",
			"visit.rated | HOME_VISIT | count(distinct child_id) | ratings is not null",
			"visit.content | HOME_VISIT | count(distinct record_id) | (facts->>'satisfaction')::int >= 4",
			"talk.topic.FEELINGS | TALK | count(*) | facts->'topics' ? 'FEELINGS'",
			"contact.occasion.PROGRESS | FAMILY_CONTACT | count(*) | facts->>'occasion' = 'PROGRESS'",
			"contact.by.PHONE | FAMILY_CONTACT | count(*) | channel = 'PHONE'",
			"volunteer.act.GAMES | VOLUNTEER_VISIT | count(distinct record_id) | facts->'acts' ? 'GAMES'" })
	void detailsAreCountedAsTheRecordsHaveThem(String figure, String kind, String counted, String which) {
		assertThat(number(figure)).isPositive().isEqualTo(counted(counted, kind, which.replace("?", "??")));
	}

	@Test
	void aPlanWhoseReviewIsOverdueStandsOutUntilItIsReviewed() {
		this.database.sql("delete from care_participant where kind = 'PLAN_REVIEW'").update();
		long plans = this.database.sql("""
				update care_participant set facts = coalesce(facts, '{}') || '{"reviewOn": "2026-11-01"}'
				 where kind = 'CARE_PLAN' and happened_on between '2026-09-01' and '2026-11-23'
				""").update();
		long overdue = number("plan.reviewOverdue");
		assertThat(overdue).isPositive().isLessThanOrEqualTo(plans).isGreaterThanOrEqualTo(number("plan.care"));
		this.database.sql("update care_participant set kind = 'PLAN_REVIEW' where kind = 'CARE_PLAN' and child_id = "
				+ "(select child_id from care_participant where kind = 'CARE_PLAN' and happened_on >= '2026-09-01' limit 1)")
			.update();
		assertThat(number("plan.reviewOverdue")).isEqualTo(overdue - 1);
	}

	@Test
	void healthIsCountedByFlagsAlone() {
		assertThat(number("health.eyesight"))
			.isEqualTo(counted("count(distinct child_id)", "HEALTH_CHECK", "facts->>'eyesight' = 'POOR'"));
		assertThat(number("health.eyesightTold")).isPositive()
			.isEqualTo(counted("count(distinct child_id)", "HEALTH_CHECK",
					"facts->>'eyesight' = 'POOR' and (facts->>'told')::boolean"));
	}

	@Test
	void theShareIsOfTheClosingRegister() {
		TermFigures all = this.figures.of(FigureScope.SCHOOL, TERM, TestClock.TODAY);
		Figure share = all.get("health.share");
		assertThat(share.of().part().value()).isEqualTo(all.get("health.covered").value());
		assertThat(share.of().whole().value()).isEqualTo(all.get("register.closing").value());
		assertThat(share.value()).isBetween(BigDecimal.valueOf(90), BigDecimal.valueOf(100));
	}

	@Test
	void aCheckMeetsTheDutyOfTheSchoolYear() {
		TermFigures all = this.figures.of(FigureScope.SCHOOL, TERM, TestClock.TODAY);
		assertThat(all.get("duty.HEALTH_CHECK.met").value()).isEqualTo(all.get("health.covered").value());
	}

	@Test
	void aTeamThatCameToManyIsNothingThatWasDoneWithOneChild() {
		long before = number("quiet.children");
		int changed = this.database
			.sql("""
					update care_participant set kind = 'VOLUNTEER_VISIT' where happened_on between '2026-11-01' and '2026-11-23'
					   and child_id = (select p.child_id from care_participant p join enrolment e on e.child_id = p.child_id
					     where p.kind = 'TALK' and p.happened_on between '2026-11-01' and '2026-11-23' and p.outcome = 'DONE'
					       and p.voided_on is null and e.during @> date '2026-11-23' order by p.child_id limit 1)
					""")
			.update();
		assertThat(changed).isPositive();
		assertThat(number("quiet.children")).isEqualTo(before + 1);
	}

	private long number(String figure) {
		return this.figures.of(FigureScope.SCHOOL, TERM, TestClock.TODAY).get(figure).value().longValueExact();
	}

	private long counted(String what, String kind, String which) {
		return this.database
			.sql("select " + what
					+ " from care_participant where kind = ? and happened_on between '2026-08-01' and '2026-11-23'"
					+ " and voided_on is null and outcome = 'DONE' and " + which)
			.param(kind)
			.query(Long.class)
			.single();
	}

}
