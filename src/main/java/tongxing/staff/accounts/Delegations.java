package tongxing.staff.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing in for a colleague, with dates; the view <code>caseload</code> reads it.
 */
@Service
@Transactional
public class Delegations {

	/**
	 * While somebody is away, another sees and does what is theirs.
	 */
	public record Delegation(UUID id, AccountId from, String fromName, AccountId to, String toName, DateRange during,
			String reason) {

	}

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Delegations(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lets one account act for another on the given days; refuses open ends, oneself and
	 * a second time for the same days.
	 */
	public UUID delegate(AccountId from, AccountId to, DateRange during, String reason) {
		if (from.equals(to)) {
			throw new RuleViolation("staff.delegation.oneself");
		}
		if (during.isOpen()) {
			throw new RuleViolation("staff.delegation.needsEnd");
		}
		UUID id = Ids.next();
		try {
			this.database.sql("""
					insert into delegation (id, from_account, to_account, during, reason, created_at)
					values (:id, :from, :to, :during::daterange, :reason, :now)
					""")
				.param("id", id)
				.param("from", from.value())
				.param("to", to.value())
				.param("during", during.toSql())
				.param("reason", reason.strip())
				.param("now", Timestamp.from(this.clock.instant()))
				.update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("staff.delegation.twice");
		}
		this.events.publishEvent(StaffAction.on("DELEGATED", to));
		return id;
	}

	/**
	 * Ends a delegation: the last day is the day before; one that has not begun is over
	 * at once and leaves nothing but its row in the audit.
	 */
	public void end(UUID id, LocalDate today) {
		Delegation delegation = all().stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("delegation"));
		if (delegation.during().endsBefore(today)) {
			throw new RuleViolation("staff.delegation.over");
		}
		if (delegation.during().from().isBefore(today)) {
			this.database.sql("update delegation set during = :during::daterange, version = version + 1 where id = :id")
				.param("during", delegation.during().endingOn(today.minusDays(1)).toSql())
				.param("id", id)
				.update();
		}
		else {
			this.database.sql("delete from delegation where id = :id").param("id", id).update();
		}
		this.events.publishEvent(StaffAction.on("DELEGATION_ENDED", delegation.to()));
	}

	/**
	 * All delegations, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Delegation> all() {
		return this.database.sql("""
				select d.id, d.from_account, f.name, d.to_account, t.name, d.during::text, d.reason
				  from delegation d join account f on f.id = d.from_account join account t on t.id = d.to_account
				 order by lower(d.during) desc, d.id limit 200
				""")
			.query((row, number) -> new Delegation(row.getObject(1, UUID.class),
					new AccountId(row.getObject(2, UUID.class)), row.getString(3),
					new AccountId(row.getObject(4, UUID.class)), row.getString(5), DateRange.parse(row.getString(6)),
					row.getString(7)))
			.list();
	}

}
