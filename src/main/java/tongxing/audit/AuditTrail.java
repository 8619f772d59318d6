package tongxing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the audit: for those who answer for it, and on a child's page for those who may
 * know who has read the file.
 */
@Service("auditTrail")
@Transactional(readOnly = true)
public class AuditTrail {

	/**
	 * What to look for in the audit.
	 *
	 * @param staffNumber whose actions, or empty for everybody's
	 * @param kind what kind of action
	 * @param child about which child, or nothing
	 * @param from first day, or nothing
	 * @param to last day, or nothing
	 * @param before only rows older than this one; 0 starts at the newest
	 */
	public record Search(String staffNumber, Kind kind, @Nullable UUID child, @Nullable LocalDate from,
			@Nullable LocalDate to, long before) {

		/**
		 * Groups of actions, by how their codes end or begin.
		 */
		public enum Kind {

			/** Everything. */
			ALL("true"),

			/** Reading a file, a record or a number, printing, exporting. */
			READ("action ~ '_(READ|SHOWN|UNMASKED|PRINTED|EXPORTED|DOWNLOADED)$'"),

			/** Changing something. */
			CHANGE("action !~ '^SIGN_' and action !~ '_(READ|SHOWN|UNMASKED|PRINTED|EXPORTED|DOWNLOADED)$'"),

			/** Signing in and out. */
			SIGN_IN("action ~ '^SIGN_'");

			private final String condition;

			Kind(String condition) {
				this.condition = condition;
			}

			String condition() {
				return this.condition;
			}

		}

	}

	/**
	 * One row of the audit, with the present name of whoever it was.
	 */
	public record Row(long id, Instant at, @Nullable UUID account, @Nullable String name, @Nullable String staffNumber,
			String action, @Nullable UUID child, @Nullable String reason, @Nullable String address) {

	}

	static final int PAGE = 50;

	private static final String SELECT = """
			select e.id, e.at, e.account_id, a.name, e.staff_number, e.action, e.child_id, e.reason, e.address
			  from audit_entry e left join account a on a.id = e.account_id
			""";

	private final JdbcClient database;

	private final CurrentStaff me;

	AuditTrail(JdbcClient database, CurrentStaff me) {
		this.database = database;
		this.me = me;
	}

	/**
	 * Whether the present member of staff may know who read a child's file.
	 */
	public boolean maySeeReaders() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	/**
	 * Whether they may open the audit itself.
	 */
	public boolean mayOpenAll() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL);
	}

	/**
	 * The last times a child's file was read, printed or a number in it shown, the newest
	 * first; nothing for those who may not know.
	 * @param child its id, as an id or a UUID
	 */
	public List<Row> lastReadsOf(Object child) {
		if (!maySeeReaders()) {
			return List.of();
		}
		return this.database
			.sql(SELECT + " where e.child_id = :child and " + Search.Kind.READ.condition()
					+ " order by e.id desc limit 8")
			.param("child", UUID.fromString(child.toString()))
			.query(AuditTrail::row)
			.list();
	}

	/**
	 * At most one more row than a page has, the newest first.
	 */
	public List<Row> search(Search search) {
		return this.database.sql(SELECT + " where " + search.kind().condition() + """
				  and (:before = 0 or e.id < :before)
				  and (:number = '' or lower(e.staff_number) = lower(:number))
				  and (:child::uuid is null or e.child_id = :child::uuid)
				  and (:from::date is null or e.at >= (:from::date)::timestamp at time zone 'Asia/Shanghai')
				  and (:to::date is null or e.at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai')
				order by e.id desc limit :size
				""")
			.param("before", search.before())
			.param("number", search.staffNumber().strip())
			.param("child", search.child())
			.param("from", search.from())
			.param("to", search.to())
			.param("size", PAGE + 1)
			.query(AuditTrail::row)
			.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong(1), row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class), row.getString(4),
				row.getString(5), row.getString(6), row.getObject(7, UUID.class), row.getString(8), row.getString(9));
	}

}
