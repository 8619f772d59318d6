package tongxing.operations.demo.support;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes gifts at the new year and on children's day, some plans a term with their
 * reviews, and an incident that was reported and dealt with. Reads the children as they
 * were written.
 */
public final class Helps {

	private static final String GIFT = """
			{"occasion":"%s","giver":"关爱基金","source":"FUND","basis":"EACH","money":200,"goods":"书包","quantity":1,\
			"measure":"个","signedBy":"监护人","signedOn":"%s"}""";

	private static final String ROUGH = """
			{"occasion":"%s","giver":"爱心企业","source":"PARTNER","basis":"TOTAL","goods":"课外书","rough":["UNKNOWN"]}""";

	private static final String PLAN = """
			{"goals":"按时完成作业，愿意和同学一起活动。","measures":"每周二、四放学后辅导，帮扶教师；每两周和监护人联系一次，班主任。",\
			"responsible":"帮扶教师","reviewOn":"%s"}""";

	private static final String REVIEW = """
			{"reviewed":"%s","result":"%s"}""";

	private static final int PLANS = 5;

	private static final String INCIDENT = """
			{"narrative":"课间在楼梯上滑倒，手臂擦伤，校医当场处理。","details":{"type":"INJURY","foundAt":"%sT10:20:00",\
			"action":"校医清洗包扎，班主任陪同。","guardianToldAt":"%sT10:40:00","triggers":["HARMED"],"outcome":"三天后复查，已痊愈。"},\
			"children":{"%s":{"role":"HARMED"}}}""";

	private final Scribe scribe;

	private final Dice dice;

	private final UUID lead;

	private final JdbcClient database;

	public Helps(Scribe scribe, UUID lead, Connection connection) {
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.lead = lead;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * Writes all of them up to a day.
	 */
	public void write(List<DateRange> terms, LocalDate today) {
		for (DateRange term : terms) {
			LocalDate first = term.from();
			incident(first.plusDays(this.dice.between(35, 60)), today);
			plans(first.plusDays(15), today);
			if (first.getMonthValue() > 6) {
				gift("TERM_START", ROUGH, first.plusDays(9), 60, today);
				gift("SPRING_FESTIVAL", GIFT, LocalDate.of(first.getYear() + 1, 1, 20), 1, today);
			}
			else {
				gift("CHILDRENS_DAY", GIFT, LocalDate.of(first.getYear(), 5, 30), 1, today);
			}
		}
	}

	/** To each child of a class that needs more than others, in one record a class. */
	private void gift(String occasion, String details, LocalDate day, int most, LocalDate today) {
		if (!day.isBefore(today)) {
			return;
		}
		String level = details.equals(GIFT) ? "exists (select from care_level l where l.child_id = e.child_id "
				+ "and l.during @> :day and l.level <> 'UNIVERSAL')" : "true";
		List<UUID> classes = this.database
			.sql("select distinct e.class_id from enrolment e where e.during @> :day and " + level + " order by 1")
			.param("day", day)
			.query(UUID.class)
			.list();
		List<UUID> some = (most == 1) ? classes : classes.subList(0, Math.min(2, classes.size()));
		for (UUID schoolClass : some) {
			UUID id = record("GIFT", day, details.formatted(occasion, day), fact(details, occasion));
			this.database
				.sql("""
						insert into care_participant (record_id, child_id, happened_on, kind, household_id)
						select :id, e.child_id, :day, 'GIFT', c.household_id from enrolment e join child c on c.id = e.child_id
						 where e.class_id = :class and e.during @> :day and\s"""
						+ level)
				.params(Map.of("id", id, "day", day, "class", schoolClass))
				.update();
			household(id);
		}
	}

	private static String fact(String details, String occasion) {
		return details.equals(GIFT)
				? "{\"basis\":\"EACH\",\"money\":200,\"occasion\":\"%s\",\"pieces\":1}".formatted(occasion)
				: "{\"basis\":\"TOTAL\",\"occasion\":\"%s\",\"rough\":true}".formatted(occasion);
	}

	/** One-to-one care plans, and a look at each half a term later. */
	private void plans(LocalDate day, LocalDate today) {
		LocalDate later = day.plusDays(49);
		if (!day.isBefore(today)) {
			return;
		}
		List<UUID> here = children(day);
		for (int i = 0; i < PLANS; i++) {
			UUID child = this.dice.pick(here);
			UUID plan = record("CARE_PLAN", day, PLAN.formatted(later), "{\"reviewOn\":\"%s\"}".formatted(later));
			takes(plan, child, day, "CARE_PLAN");
			this.database
				.sql("""
						insert into care_plan_decision (id, record_id, record_version, decision, decided_by, decided_on, decided_at)
						values (?, ?, 0, 'APPROVED', ?, ?, ?::timestamptz)
						""")
				.params(this.dice.id(day), plan, this.lead, day, this.scribe.evening(day))
				.update();
			if (later.isBefore(today) && children(later).contains(child)) {
				String result = this.dice.percent(70) ? "PROGRESS" : "SAME";
				takes(record("PLAN_REVIEW", later, REVIEW.formatted("CARE_PLAN", result),
						"{\"result\":\"%s\",\"reviewed\":\"CARE_PLAN\"}".formatted(result)), child, later,
						"PLAN_REVIEW");
			}
		}
	}

	private List<UUID> children(LocalDate day) {
		return this.database.sql("select child_id from enrolment where during @> ? order by child_id")
			.param(day)
			.query(UUID.class)
			.list();
	}

	private void takes(UUID id, UUID child, LocalDate day, String kind) {
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select :id, id, :day, :kind, household_id from child where id = :child
				""").params(Map.of("id", id, "day", day, "kind", kind, "child", child)).update();
		household(id);
	}

	private void incident(LocalDate day, LocalDate today) {
		if (!day.isBefore(today)) {
			return;
		}
		UUID child = this.dice.pick(children(day));
		UUID id = record("INCIDENT", day, "{}",
				"{\"handled\":true,\"reportBy\":\"%sT10:20\"}".formatted(day.plusDays(1)));
		takes(id, child, day, "INCIDENT");
		this.database.sql("insert into care_restricted (record_id, content) values (?, ?)")
			.params(id, this.scribe.seal(INCIDENT.formatted(day, day, child)))
			.update();
		this.database
			.sql("""
					insert into care_report (id, record_id, recipient, channel, told_at, told_by, content, entered_on, entered_at)
					values (:report, :id, 'EDUCATION', 'PHONE', :day::date + time '11:00', :lead, :content, :day, :at::timestamptz)
					""")
			.param("report", this.dice.id(day))
			.param("id", id)
			.param("day", day)
			.param("lead", this.lead)
			.param("content", this.scribe.seal("{\"person\":\"值班室\",\"receipt\":\"电话记录\"}"))
			.param("at", this.scribe.evening(day))
			.update();
	}

	private UUID record(String kind, LocalDate day, String details, @Nullable String facts) {
		UUID id = this.dice.id(day);
		this.database
			.sql("""
					insert into care_record (id, kind, happened_on, channel, outcome, planned, narrative, details, facts, author_id,
					                         recorded_on, recorded_at)
					values (:id, :kind, :day, 'IN_PERSON', 'DONE', true, :told, :details::jsonb, :facts::jsonb, :lead, :day, :at::timestamptz)
					""")
			.param("id", id)
			.param("kind", kind)
			.param("day", day)
			.param("told", kind.equals("PLAN_REVIEW") ? "作业按时交了，课间愿意和同学一起玩。" : "")
			.param("details", details)
			.param("facts", facts)
			.param("lead", this.lead)
			.param("at", this.scribe.evening(day))
			.update();
		return id;
	}

	/** Of a record about one household. */
	private void household(UUID id) {
		this.database.sql("""
				update care_record r set household_id = p.one
				  from (select min(household_id::text)::uuid as one from care_participant where record_id = :id
				        having count(distinct household_id) = 1) p where r.id = :id
				""").param("id", id).update();
	}

}
