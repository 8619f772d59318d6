package tongxing.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;
import tongxing.kernel.AuditedMany;
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
		UUID child = event.child();
		write(event.action(), (child != null) ? new UUID[] { child } : new UUID[] { null }, event.subject(),
				event.reason());
	}

	/** A gathering of a whole school is some thousand rows. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(AuditedMany event) {
		write(event.action(), event.children().toArray(UUID[]::new), event.subject(), null);
	}

	private void write(String action, @Nullable UUID[] children, @Nullable String subject, @Nullable String reason) {
		StaffMember member = this.me.find().orElse(null);
		this.database
			.sql("""
					insert into audit_entry (at, account_id, staff_number, roles, action, child_id, subject, reason, address)
					select :at, :account, :number, :roles, :action, c.id, :subject, :reason, :address
					  from unnest(:children::uuid[]) with ordinality as c (id, place) order by c.place
					""")
			.param("at", Timestamp.from(this.clock.instant()))
			.param("account", (member != null) ? member.id().value() : null, Types.OTHER)
			.param("number", (member != null) ? member.staffNumber() : null, Types.VARCHAR)
			.param("roles", (member != null) ? roles(member) : null, Types.VARCHAR)
			.param("action", action)
			.param("children", children)
			.param("subject", subject, Types.VARCHAR)
			.param("reason", reason, Types.VARCHAR)
			.param("address", Origin.current().orElse(null), Types.VARCHAR)
			.update();
	}

	private static String roles(StaffMember member) {
		return member.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
	}

}
