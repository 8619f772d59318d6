package tongxing.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's duty rules, past and present.
 */
@Service
@Transactional
public class DutyRules {

	/**
	 * What a rule is to say from some day on.
	 *
	 * @param code of the rule that is changed; nothing for a new one
	 */
	public record Draft(@Nullable String code, String name, Kind kind, int times, @Nullable Integer gapDays,
			@Nullable Integer offsetDays, @Nullable Trigger trigger, int minTeachingDays, Scope scope,
			@Nullable String scopeValue, boolean observed, List<Satisfier> satisfiers) {

		private static final int MOST_TIMES = 60;

		private static final int LONGEST_GAP = 400;

		private static final int LONGEST_OFFSET = 366;

		/**
		 * Refuses what the clock could not run.
		 */
		void check() {
			refuseIf(this.code == null && this.name.isBlank(), "duties.rule.needsName");
			refuseIf(this.times < 1 || this.times > MOST_TIMES, "duties.rule.times");
			refuseIf(this.kind == Kind.MAX_GAP && outside(this.gapDays, 1, LONGEST_GAP), "duties.rule.gapDays");
			refuseIf(this.kind == Kind.ONCE && (this.trigger == null || outside(this.offsetDays, 0, LONGEST_OFFSET)),
					"duties.rule.offsetDays");
			refuseIf(this.minTeachingDays < 0 || this.minTeachingDays > 31, "duties.rule.minTeachingDays");
			refuseIf((this.scope == Scope.CLASS || this.scope == Scope.LEVEL) && this.scopeValue == null,
					"duties.rule.scopeValue");
			refuseIf(this.trigger != Trigger.UNPAIRED && this.satisfiers.isEmpty(), "duties.rule.satisfiers");
		}

		private static boolean outside(@Nullable Integer days, int least, int most) {
			return days == null || days < least || days > most;
		}

		private static void refuseIf(boolean broken, String code) {
			if (broken) {
				throw new RuleViolation(code);
			}
		}

	}

	private static final String SELECT = """
			select r.id, r.code, r.name, r.kind, r.times, r.gap_days, r.offset_days, r.trigger, r.min_teaching_days,
			       r.scope, r.scope_value, r.observed, r.effective::text as effective, r.source, r.owed_by,
			       coalesce((select string_agg(e.record_kind || ':' || e.channel, ',' order by e.record_kind, e.channel)
			                   from duty_equivalence e where e.rule_id = r.id), '') as satisfiers
			  from duty_rule r
			""";

	private static final String IN_ORDER = """
			 order by (select min(o.id::text) from duty_rule o where o.code = r.code), lower(r.effective)
			""";

	/** The rules that touch some days, in order. */
	static final String DURING = SELECT + " where r.effective && :days::daterange" + IN_ORDER;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	DutyRules(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * The rules that touch these days, the oldest code first, the rows of one code one
	 * after another.
	 */
	@Transactional(readOnly = true)
	public List<DutyRule> during(DateRange days) {
		return this.database.sql(DURING).param("days", days.toSql()).query((row, number) -> rule(row)).list();
	}

	/**
	 * Every row there ever was.
	 */
	@Transactional(readOnly = true)
	public List<DutyRule> all() {
		return this.database.sql(SELECT + IN_ORDER).query((row, number) -> rule(row)).list();
	}

	/**
	 * The row of a code that is in force on a day, else its last.
	 */
	@Transactional(readOnly = true)
	public DutyRule get(String code, LocalDate today) {
		List<DutyRule> rows = all().stream().filter((rule) -> rule.code().equals(code)).toList();
		return rows.stream()
			.filter((rule) -> rule.effective().contains(today))
			.findFirst()
			.or(() -> rows.stream().reduce((one, other) -> other))
			.orElseThrow(() -> new NotFound("rule"));
	}

	/**
	 * Begins or changes a rule from a day on: what was in force until then ends the day
	 * before. Refuses a day before one on which the rule has already been changed.
	 */
	public String keep(Draft draft, LocalDate from) {
		draft.check();
		String code = (draft.code() != null) ? draft.code() : newCode();
		DutyRule.Owner owner = owner(code);
		boolean known = endBefore(code, from);
		if (draft.code() != null && !known) {
			throw new NotFound("rule");
		}
		insert(code, draft, owner, from);
		this.events.publishEvent(new DutyRuleChanged(known ? "DUTY_RULE_CHANGED" : "DUTY_RULE_BEGUN", code));
		return code;
	}

	/**
	 * Switches a rule off from a day on.
	 */
	public void end(String code, LocalDate from) {
		if (!endBefore(code, from)) {
			throw new NotFound("rule");
		}
		this.events.publishEvent(new DutyRuleChanged("DUTY_RULE_ENDED", code));
	}

	/**
	 * Ends the row in force on a day the day before; one that began on that day never was
	 * in force. Whether there is a rule of this code at all.
	 */
	private boolean endBefore(String code, LocalDate from) {
		boolean known = false;
		for (DutyRule rule : all()) {
			if (!rule.code().equals(code)) {
				continue;
			}
			known = true;
			if (rule.effective().from().isAfter(from)) {
				throw new RuleViolation("duties.rule.changedLater", rule.effective().from());
			}
			if (rule.effective().from().isEqual(from)) {
				remove(rule);
			}
			else if (rule.effective().contains(from)) {
				this.database
					.sql("update duty_rule set effective = :days::daterange, version = version + 1 where id = :id")
					.param("days", rule.effective().endingOn(from.minusDays(1)).toSql())
					.param("id", rule.id())
					.update();
			}
		}
		return known;
	}

	private void remove(DutyRule rule) {
		this.database.sql("delete from duty_equivalence where rule_id = :id").param("id", rule.id()).update();
		this.database.sql("delete from duty_rule where id = :id").param("id", rule.id()).update();
	}

	private void insert(String code, Draft draft, DutyRule.Owner owner, LocalDate from) {
		UUID id = Ids.next();
		this.database
			.sql("""
					insert into duty_rule (id, code, name, kind, times, gap_days, offset_days, trigger, min_teaching_days, scope,
					                       scope_value, observed, owed_by, effective)
					values (:id, :code, :name, :kind, :times, :gap, :offset, :trigger, :least, :scope, :value, :observed,
					        :owner, daterange(:from, null))
					""")
			.param("id", id)
			.param("code", code)
			.param("name", draft.name().strip())
			.param("kind", draft.kind().name())
			.param("times", draft.times())
			.param("gap", draft.gapDays())
			.param("offset", draft.offsetDays())
			.param("trigger", (draft.trigger() != null) ? draft.trigger().name() : null)
			.param("least", draft.minTeachingDays())
			.param("scope", draft.scope().name())
			.param("value", draft.scopeValue())
			.param("observed", draft.observed())
			.param("owner", owner.name())
			.param("from", from)
			.update();
		for (Satisfier satisfier : draft.satisfiers()) {
			this.database
				.sql("insert into duty_equivalence (rule_id, record_kind, channel) values (:id, :kind, :channel)")
				.param("id", id)
				.param("kind", satisfier.recordKind())
				.param("channel", (satisfier.channel() != null) ? satisfier.channel().name() : "ANY")
				.update();
		}
	}

	/**
	 * Who owes a rule does not change with its rows; a rule of one's own is each child's.
	 */
	private DutyRule.Owner owner(String code) {
		return all().stream()
			.filter((rule) -> rule.code().equals(code))
			.map(DutyRule::owedBy)
			.findFirst()
			.orElse(DutyRule.Owner.CHILD);
	}

	private String newCode() {
		int number = this.database.sql("select count(distinct code) from duty_rule").query(Integer.class).single();
		return "OWN_" + (number + 1);
	}

	static DutyRule rule(ResultSet row) throws SQLException {
		String trigger = row.getString("trigger");
		return new DutyRule(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
				Kind.valueOf(row.getString("kind")), row.getInt("times"), number(row, "gap_days"),
				number(row, "offset_days"), (trigger != null) ? Trigger.valueOf(trigger) : null,
				row.getInt("min_teaching_days"), Scope.valueOf(row.getString("scope")), row.getString("scope_value"),
				row.getBoolean("observed"), DateRange.parse(row.getString("effective")), row.getString("source"),
				satisfiers(row.getString("satisfiers")), DutyRule.Owner.valueOf(row.getString("owed_by")));
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
