package tongxing.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tongxing.kernel.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads members of staff, each by one statement.
 */
@Service
public class Members {

	private static final String SELECT = """
			select a.id, a.staff_number, a.name, a.language, a.must_change_password,
			       (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
			  from account a
			""";

	private final JdbcClient database;

	Members(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Who signed in at a given moment and may still be here: enabled, and with the same
	 * password as then.
	 */
	public Optional<StaffMember> signedIn(AccountId account, Instant at) {
		return this.database.sql(SELECT + " where a.id = :id and a.enabled and a.sessions_since <= :at")
			.param("id", account.value())
			.param("at", Timestamp.from(at))
			.query(Members::member)
			.optional();
	}

	/**
	 * The member of an account, enabled or not.
	 */
	public StaffMember get(AccountId account) {
		return this.database.sql(SELECT + " where a.id = :id")
			.param("id", account.value())
			.query(Members::member)
			.optional()
			.orElseThrow(() -> new NotFound("account"));
	}

	/**
	 * Everybody who can sign in, in the order of the names' reading.
	 */
	public List<StaffMember> enabled() {
		return this.database.sql(SELECT + " where a.enabled order by a.pinyin, a.staff_number")
			.query(Members::member)
			.list();
	}

	private static StaffMember member(ResultSet row, int number) throws SQLException {
		return new StaffMember(new AccountId(row.getObject("id", UUID.class)), row.getString("staff_number"),
				row.getString("name"), Role.split(row.getString("roles")),
				Language.ofTag(row.getString("language")).orElse(Language.SIMPLIFIED),
				row.getBoolean("must_change_password"));
	}

}
