package tongxing.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.care.Channel;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.kernel.DateRange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's duty rules, past and present.
 */
@Service
@Transactional
public class DutyRules {

	private static final String SELECT = """
			select r.id, r.code, r.name, r.kind, r.times, r.gap_days, r.offset_days, r.trigger, r.min_teaching_days,
			       r.scope, r.scope_value, r.observed, r.effective::text as effective, r.source,
			       coalesce((select string_agg(e.record_kind || ':' || e.channel, ',' order by e.record_kind, e.channel)
			                   from duty_equivalence e where e.rule_id = r.id), '') as satisfiers
			  from duty_rule r
			""";

	private static final String IN_ORDER = """
			 order by (select min(o.id::text) from duty_rule o where o.code = r.code), lower(r.effective)
			""";

	private final JdbcClient database;

	DutyRules(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The rules that touch these days, the oldest code first, the rows of one code one
	 * after another.
	 */
	@Transactional(readOnly = true)
	public List<DutyRule> during(DateRange days) {
		return this.database.sql(SELECT + " where r.effective && :days::daterange" + IN_ORDER)
			.param("days", days.toSql())
			.query((row, number) -> rule(row))
			.list();
	}

	/**
	 * Every row there ever was.
	 */
	@Transactional(readOnly = true)
	public List<DutyRule> all() {
		return this.database.sql(SELECT + IN_ORDER).query((row, number) -> rule(row)).list();
	}

	private static DutyRule rule(ResultSet row) throws SQLException {
		String trigger = row.getString("trigger");
		return new DutyRule(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
				Kind.valueOf(row.getString("kind")), row.getInt("times"), number(row, "gap_days"),
				number(row, "offset_days"), (trigger != null) ? Trigger.valueOf(trigger) : null,
				row.getInt("min_teaching_days"), Scope.valueOf(row.getString("scope")), row.getString("scope_value"),
				row.getBoolean("observed"), DateRange.parse(row.getString("effective")), row.getString("source"),
				satisfiers(row.getString("satisfiers")));
	}

	private static List<Satisfier> satisfiers(String text) {
		return Stream.of(text.split(",")).filter((one) -> !one.isEmpty()).map((one) -> one.split(":")).map((pair) -> {
			Channel channel = "ANY".equals(pair[1]) ? null : Channel.valueOf(pair[1]);
			return new Satisfier(pair[0], channel);
		}).toList();
	}

	private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

}
