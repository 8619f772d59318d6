package tongxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The same data fetched by hand-written SQL over JDBC, without scope, audit, words or
 * markup: what a page can at best cost the database.
 */
final class PlainSql implements AutoCloseable {

	/** By the name of the job in the table. */
	static final Map<String, String> STATEMENTS = statements();

	private final Connection connection;

	private PlainSql(Connection connection) {
		this.connection = connection;
	}

	static PlainSql on(Path data) throws SQLException {
		Properties known = new Properties();
		try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
			known.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new PlainSql(DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + known.get("port") + "/tongxing",
				"tongxing", known.getProperty("tongxing")));
	}

	/**
	 * Runs a statement to its last row, and returns how many there were.
	 */
	int run(String job) throws SQLException {
		int rows = 0;
		try (PreparedStatement statement = this.connection.prepareStatement(STATEMENTS.get(job));
				ResultSet result = statement.executeQuery()) {
			while (result.next()) {
				for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
					result.getObject(i);
				}
				rows++;
			}
		}
		return rows;
	}

	/**
	 * Changes a fact, as far as anybody can tell: a home visit is written again as it was.
	 */
	void change() {
		try (PreparedStatement statement = this.connection
			.prepareStatement("""
				update care_participant set recorded_on = recorded_on where record_id = (select record_id from care_participant
				 where kind = 'HOME_VISIT' and happened_on > date '2026-10-01' offset floor(random() * 1000) limit 1)
				""")) {
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> statements() {
		Map<String, String> statements = new LinkedHashMap<>();
		statements.put("children list, 50 rows", """
				select c.id, c.name, k.display_name, coalesce(r.name, p.name) as carer, h.name as helper,
				       (select max(v.happened_on) from care_participant v where v.child_id = c.id and v.kind = 'HOME_VISIT'
				           and v.outcome = 'DONE' and v.voided_on is null) as last_visit,
				       (select count(*) from care_participant v where v.child_id = c.id and v.happened_on >= current_date - 84) as done
				  from child c join enrolment e on e.child_id = c.id and e.during @> current_date
				       join school_class k on k.id = e.class_id
				       left join care_arrangement a on a.child_id = c.id and a.during @> current_date
				       left join carer r on r.id = a.carer_id left join parent p on p.id = a.parent_id
				       left join pairing q on q.child_id = c.id and q.is_primary and q.during @> current_date
				       left join helper h on h.id = q.helper_id
				 order by c.pinyin, c.id limit 50
				""");
		statements.put("search by initials", """
				select c.id, c.name, k.display_name from child c
				  join enrolment e on e.child_id = c.id and e.during @> current_date join school_class k on k.id = e.class_id
				 where c.initials like 'wxm%' or c.initials like '% wxm%' order by c.pinyin, c.id limit 31
				""");
		statements.put("child page", """
				select r.*, p.note from care_participant p join care_record r on r.id = p.record_id
				 where p.child_id = (select child_id from enrolment where during @> current_date order by child_id limit 1)
				 order by p.happened_on desc limit 10
				""");
		statements.put("today of a teacher", """
				select p.child_id, p.kind, p.happened_on, p.outcome from caseload l
				  join care_participant p on p.child_id = l.child_id and p.happened_on >= current_date - 84
				 where l.account_id = (select id from account where staff_number = '2001') and l.during @> current_date
				""");
		statements.put("board of the school", """
				select k.display_name, p.kind, to_char(p.happened_on, 'YYYY-MM') as month, p.outcome, count(*) as times,
				       count(distinct p.record_id) as records, count(distinct p.child_id) as children,
				       count(distinct p.household_id) as households
				  from care_participant p join enrolment e on e.child_id = p.child_id and e.during @> p.happened_on
				       join school_class k on k.id = e.class_id
				 where p.happened_on >= date '2026-09-01' and p.voided_on is null
				 group by k.display_name, p.kind, month, p.outcome
				""");
		statements.put("school summary", """
				select c.id, c.name, c.sex, c.birth_date, k.display_name, p.kind, p.happened_on, p.outcome, p.met_relation
				  from child c join enrolment e on e.child_id = c.id and e.during @> current_date
				       join school_class k on k.id = e.class_id
				       left join care_participant p on p.child_id = c.id and p.happened_on >= date '2026-09-01'
				           and p.voided_on is null
				""");
		return statements;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
