package tongxing.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.stream.Collectors;

import tongxing.kernel.Audited;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Origin;
import tongxing.staff.StaffMember;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one row for each audited event, in the transaction that published it: if the row
 * cannot be written, what was done or read does not happen.
 */
@Component
class AuditListener {

	private final JdbcClient database;

	private final CurrentStaff me;

	private final Clock clock;

	AuditListener(JdbcClient database, CurrentStaff me, Clock clock) {
		this.database = database;
		this.me = me;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Audited event) {
		StaffMember member = this.me.find().orElse(null);
		this.database
			.sql("""
					insert into audit_entry (at, account_id, staff_number, roles, action, child_id, subject, reason, address)
					values (:at, :account, :number, :roles, :action, :child, :subject, :reason, :address)
					""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("account", (member != null) ? member.id().value() : null)
			.param("number", (member != null) ? member.staffNumber() : null)
			.param("roles", (member != null) ? roles(member) : null)
			.param("action", event.action())
			.param("child", event.child())
			.param("subject", event.subject())
			.param("reason", event.reason())
			.param("address", Origin.current().orElse(null))
			.update();
	}

	private static String roles(StaffMember member) {
		return member.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
	}

}
