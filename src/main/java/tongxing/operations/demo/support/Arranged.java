package tongxing.operations.demo.support;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Individual education of the demo school [S-3], a need and the plan made for it within a
 * week, and its tutoring rota [S-1]. Reads the children as they were written and throws
 * dice of its own.
 */
public final class Arranged {

	private static final String NEED = """
			{"narrative":"连续三周没有交作业，上课走神。","details":{"need":"STUDY_DECLINE"},"children":{}}""";

	private static final String PLAN = """
			{"narrative":"","details":{"goals":"按时完成作业，补上分数除法。","measures":"每周二、四放学后辅导；每周和监护人通一次电话。",\
			"responsible":"班主任","reviewOn":"%s"},"children":{}}""";

	private static final int NEEDS = 2;

	private static final int GROUPS = 8;

	private static final int CHILDREN = 3;

	private final Scribe scribe;

	private final Dice dice;

	private final UUID lead;

	private final JdbcClient database;

	public Arranged(Scribe scribe, long seed, UUID lead, Connection connection) {
		this.scribe = scribe;
		this.dice = new Dice(seed);
		this.lead = lead;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * Writes all of it up to a day, the rota for the last of the terms.
	 */
	public void write(List<DateRange> terms, LocalDate today) {
		for (DateRange term : terms) {
			LocalDate day = term.from().plusDays(30);
			if (day.plusDays(NEEDS * 5L).isBefore(today)) {
				educate(day);
			}
		}
		rota(terms.get(terms.size() - 1).from(), today);
	}

	private void educate(LocalDate day) {
		List<UUID> here = this.database.sql("select child_id from enrolment where during @> ? order by child_id")
			.param(day)
			.query(UUID.class)
			.list();
		for (int i = 0; i < NEEDS; i++) {
			UUID child = this.dice.pick(here);
			record("PLAN_NEED", day, child, NEED, null);
			LocalDate made = day.plusDays(this.dice.between(2, 6));
			UUID plan = record("EDUCATION_PLAN", made, child, PLAN.formatted(made.plusDays(60)),
					"{\"reviewOn\":\"%s\"}".formatted(made.plusDays(60)));
			this.database
				.sql("""
						insert into care_plan_decision (id, record_id, record_version, decision, decided_by, decided_on, decided_at)
						values (?, ?, 0, 'APPROVED', ?, ?, ?::timestamptz)
						""")
				.params(this.dice.id(made), plan, this.lead, made, this.scribe.evening(made))
				.update();
		}
	}

	/** All that is told of it is sealed. */
	private UUID record(String kind, LocalDate day, UUID child, String content, @Nullable String facts) {
		UUID id = this.dice.id(day);
		this.database
			.sql("""
					insert into care_record (id, kind, happened_on, channel, outcome, planned, narrative, details, facts, household_id,
					                         author_id, recorded_on, recorded_at)
					select :id, :kind, :day, 'IN_PERSON', 'DONE', true, '', '{}', :facts::jsonb, household_id, :lead, :day, :at::timestamptz
					  from child where id = :child
					""")
			.param("id", id)
			.param("kind", kind)
			.param("day", day)
			.param("lead", this.lead)
			.param("child", child)
			.param("facts", facts)
			.param("at", this.scribe.evening(day))
			.update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, id, ?, ?, household_id from child where id = ?
				""").params(id, day, kind, child).update();
		this.database.sql("insert into care_restricted (record_id, content) values (?, ?)")
			.params(id, this.scribe.seal(content))
			.update();
		return id;
	}

	/** On Mondays and Thursdays the homeroom teachers of the first classes tutor some. */
	private void rota(LocalDate from, LocalDate today) {
		List<Led> classes = this.database
			.sql("""
					select k.id as school_class, h.account_id as account from school_class k join homeroom h on h.class_id = k.id
					 where h.during @> ? order by k.grade desc, k.number limit ?
					""")
			.params(today, GROUPS)
			.query(Led.class)
			.list();
		for (int i = 0; i < classes.size(); i++) {
			slot(classes.get(i), (i % 2 == 0) ? 1 : 4, (i % 3 == 0) ? "MATHS" : null, from, today);
		}
	}

	private void slot(Led led, int weekday, @Nullable String subject, LocalDate from, LocalDate today) {
		UUID id = this.dice.id(from);
		this.database
			.sql("""
					insert into rota_slot (id, weekday, starts_at, minutes, subject, place, tutor_id, during, recorded_on, recorded_by)
					values (?, ?, ?, 40, ?, '关爱之家', ?, daterange(?, null), ?, ?)
					""")
			.params(id, weekday, LocalTime.of(16, 30), (subject != null) ? subject : "HOMEWORK", led.account, from,
					from, led.account)
			.update();
		this.database.sql("""
				insert into rota_child (slot_id, child_id) select ?, child_id from enrolment
				 where class_id = ? and during @> ? order by child_id limit ?
				""").params(id, led.schoolClass, today, CHILDREN).update();
	}

	/**
	 * A class and who leads it.
	 */
	record Led(UUID schoolClass, UUID account) {

	}

}
