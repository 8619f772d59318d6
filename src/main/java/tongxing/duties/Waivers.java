package tongxing.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What need not be done for a child, with the reason.
 */
@Service
@Transactional
public class Waivers {

	private final JdbcClient database;

	private final DutyRules rules;

	private final ApplicationEventPublisher events;

	Waivers(JdbcClient database, DutyRules rules, ApplicationEventPublisher events) {
		this.database = database;
		this.rules = rules;
		this.events = events;
	}

	/**
	 * Waives a rule for a child: every window that begins within the days. Refuses an
	 * unknown rule and an empty reason.
	 */
	public UUID grant(ChildId child, String rule, DateRange during, String reason, AccountId by, LocalDate today) {
		if (reason.isBlank()) {
			throw new RuleViolation("duties.waiver.needsReason");
		}
		if (this.rules.all().stream().noneMatch((known) -> known.code().equals(rule))) {
			throw new RuleViolation("duties.waiver.noSuchRule");
		}
		UUID id = Ids.next();
		this.database.sql("""
				insert into duty_waiver (id, rule_code, child_id, during, reason, waived_by, recorded_on)
				values (:id, :rule, :child, :during::daterange, :reason, :by, :today)
				""")
			.param("id", id)
			.param("rule", rule)
			.param("child", child.value())
			.param("during", during.toSql())
			.param("reason", reason.strip())
			.param("by", by.value())
			.param("today", today)
			.update();
		this.events.publishEvent(new WaiverChanged("DUTY_WAIVED", child, id, reason.strip()));
		return id;
	}

	/**
	 * Takes a waiver back from a day on; what it was is kept.
	 */
	public void withdraw(ChildId child, UUID waiver, LocalDate today) {
		int found = this.database.sql("""
				update duty_waiver set withdrawn_on = :today, version = version + 1
				 where id = :id and child_id = :child and withdrawn_on is null
				""").param("today", today).param("id", waiver).param("child", child.value()).update();
		if (found == 0) {
			throw new NotFound("waiver");
		}
		this.events.publishEvent(new WaiverChanged("DUTY_WAIVER_WITHDRAWN", child, waiver, ""));
	}

	/**
	 * The waivers of these children that touch these days, also withdrawn ones.
	 */
	@Transactional(readOnly = true)
	public List<Waiver> of(Collection<ChildId> children, DateRange days) {
		return this.database.sql("""
				select id, rule_code, child_id, during::text, reason, recorded_on, withdrawn_on from duty_waiver
				 where child_id = any(:ids) and during && :days::daterange order by lower(during), id
				""")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("days", days.toSql())
			.query((row, number) -> new Waiver(row.getObject(1, UUID.class), row.getString(2),
					new ChildId(row.getObject(3, UUID.class)), DateRange.parse(row.getString(4)), row.getString(5),
					row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)))
			.list();
	}

}
