package tongxing.staff.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads accounts for pages, by plain SQL.
 */
@Component
class AccountQueries {

	static final int PAGE = 30;

	private static final String SELECT = """
			select a.id, a.staff_number, a.name, a.enabled, a.must_change_password, a.version,
			       (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles,
			       count(*) over () as total
			  from account a
			""";

	private final JdbcClient database;

	AccountQueries(JdbcClient database) {
		this.database = database;
	}

	Optional<AccountView> find(AccountId id) {
		return this.database.sql(SELECT + " where a.id = :id")
			.param("id", id.value())
			.query(AccountQueries::view)
			.optional();
	}

	Accounts.Page search(String search, int page) {
		String typed = search.strip().toLowerCase(Locale.ROOT);
		String pattern = "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
		int[] total = { 0 };
		List<AccountView> found = this.database.sql(SELECT + """
				 where a.name like :pattern or a.pinyin like :pattern or lower(a.staff_number) like :pattern
				 order by a.enabled desc, a.pinyin, a.staff_number limit :size offset :start
				""")
			.param("pattern", pattern)
			.param("size", PAGE)
			.param("start", (long) Math.max(0, page) * PAGE)
			.query((row, number) -> {
				total[0] = row.getInt("total");
				return view(row, number);
			})
			.list();
		return new Accounts.Page(found, total[0]);
	}

	List<AccountView> enabled() {
		return this.database.sql(SELECT + " where a.enabled order by a.pinyin, a.staff_number")
			.query(AccountQueries::view)
			.list();
	}

	boolean none() {
		return this.database.sql("select not exists (select from account)").query(Boolean.class).single();
	}

	private static AccountView view(ResultSet row, int number) throws SQLException {
		return new AccountView(new AccountId(row.getObject("id", UUID.class)), row.getString("staff_number"),
				row.getString("name"), Role.split(row.getString("roles")), row.getBoolean("enabled"),
				row.getBoolean("must_change_password"), row.getInt("version"));
	}

}
