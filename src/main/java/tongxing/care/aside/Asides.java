package tongxing.care.aside;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.care.aside.Aside.Health;
import tongxing.care.aside.Aside.Opinion;
import tongxing.care.aside.Aside.Value;
import tongxing.care.kinds.DetailsReader;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands beside a child's chronology by one statement, however much there is.
 * Whether the asker may see the child is decided before.
 */
@Service
@Transactional
public class Asides {

	private static final List<String> MEASURED = List.of("height", "weight", "eyesightLeft", "eyesightRight", "lungs");

	/** Of what is sealed for some roles only facts are read. */
	private static final String ALL = """
			(select p.kind, p.record_id, p.happened_on as day, coalesce(r.facts, '{}')::text as facts,
			        case when p.kind = 'CARE_PLAN' then r.details ->> 'reviewOn' end as text,
			        (select d.decision from care_plan_decision d
			          where d.record_id = r.id and d.record_version = r.version order by d.decided_at desc limit 1) as other
			   from care_participant p join care_record r on r.id = p.record_id
			  where p.child_id = :child and p.voided_on is null and p.happened_on <= :today
			    and p.kind in ('CARE_PLAN', 'EDUCATION_PLAN', 'PLAN_REVIEW') order by p.happened_on desc limit 20)
			union all
			(select p.kind, p.record_id, p.happened_on, null, r.details::text, null
			   from care_participant p join care_record r on r.id = p.record_id
			  where p.child_id = :child and p.voided_on is null and p.happened_on <= :today and p.kind = 'HEALTH_CHECK'
			  order by p.happened_on desc, r.recorded_at desc limit 2)
			union all
			(select 'OPINION', o.record_id, o.made_on, null, o.said, o.party
			   from care_participant p join opinion o on o.record_id = p.record_id
			  where p.child_id = :child and o.answered_on is null and o.voided_on is null order by o.made_on, o.id limit 5)
			""";

	private final JdbcClient database;

	private final DetailsReader details;

	private final ApplicationEventPublisher events;

	Asides(JdbcClient database, DetailsReader details, ApplicationEventPublisher events) {
		this.database = database;
		this.details = details;
		this.events = events;
	}

	/**
	 * What stands there on a day; reading it leaves a row in the audit.
	 */
	public Aside of(ChildId child, LocalDate today) {
		List<PlanStates.Made> plans = new ArrayList<>();
		List<PlanStates.Review> reviews = new ArrayList<>();
		List<Check> checks = new ArrayList<>();
		List<Opinion> opinions = new ArrayList<>();
		this.database.sql(ALL).param("child", child.value()).param("today", today).query((row) -> {
			UUID record = Objects.requireNonNull(row.getObject("record_id", UUID.class));
			LocalDate day = Objects.requireNonNull(row.getObject("day", LocalDate.class));
			switch (row.getString("kind")) {
				case "HEALTH_CHECK" -> checks.add(new Check(record, day, this.details.fields(row.getString("text"))));
				case "OPINION" -> opinions.add(new Opinion(record, row.getString("other"), row.getString("text"), day));
				case "PLAN_REVIEW" -> reviews.add(review(row, day));
				default -> plans.add(made(row, record, day));
			}
		});
		this.events.publishEvent(ChildChanged.of("CHILD_STANDING_READ", child));
		return new Aside(PlanStates.of(plans, reviews), health(checks), opinions);
	}

	private PlanStates.Made made(ResultSet row, UUID record, LocalDate day) throws SQLException {
		@Nullable Object kept = this.details.fields(row.getString("facts")).get("reviewOn");
		@Nullable String review = (kept != null) ? kept.toString() : row.getString("text");
		return new PlanStates.Made(record, row.getString("kind"), day, row.getString("other"),
				(review != null) ? LocalDate.parse(review) : null);
	}

	private PlanStates.Review review(ResultSet row, LocalDate day) throws SQLException {
		Map<String, Object> facts = this.details.fields(row.getString("facts"));
		return new PlanStates.Review(day, Objects.toString(facts.get("reviewed"), ""), facts.get("ending") != null);
	}

	private static @Nullable Health health(List<Check> checks) {
		if (checks.isEmpty()) {
			return null;
		}
		Check last = checks.get(0);
		@Nullable Check before = (checks.size() > 1) ? checks.get(1) : null;
		List<Value> values = new ArrayList<>();
		for (String field : MEASURED) {
			@Nullable BigDecimal now = last.value(field);
			@Nullable BigDecimal then = (before != null) ? before.value(field) : null;
			if (now != null) {
				values.add(new Value(field, now, (then != null) ? now.subtract(then) : null));
			}
		}
		return new Health(last.record, last.on, (before != null) ? before.on : null, values);
	}

	/**
	 * A health check as it was written down.
	 */
	private record Check(UUID record, LocalDate on, Map<String, Object> fields) {

		@Nullable BigDecimal value(String field) {
			@Nullable Object found = this.fields.get(field);
			return (found == null) ? null : new BigDecimal(found.toString());
		}

	}

}
