package tongxing.archive.tables;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tables that hold a school's records, found in the database itself, so that a new
 * one needs no line here: those a row refers to stand before it. Sessions and jobs belong
 * to a running server and stay.
 */
final class Tables {

	private static final Set<String> OF_THE_SERVER = Set.of("flyway_schema_history", "spring_session",
			"spring_session_attributes", "job", "job_checkpoint", "scheduled_tasks", "fact_change");

	private Tables() {
	}

	/**
	 * All tables of the schema the connection stands in.
	 */
	static List<Table> of(Connection connection) throws SQLException {
		Map<Table, List<String>> parents = new LinkedHashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(
				"""
						select c.relname,
						       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
						         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
						       (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
						                         order by array_position(i.indkey::int2[], a.attnum))
						          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
						         where i.indrelid = c.oid and i.indisprimary),
						       (select array_agg(distinct p.relname::text) from pg_constraint f join pg_class p on p.oid = f.confrelid
						         where f.conrelid = c.oid and f.contype = 'f' and p.oid <> c.oid)
						  from pg_class c
						 where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
						   and c.relname <> all (?)
						 order by c.relname
						""")) {
			statement.setArray(1, connection.createArrayOf("text", OF_THE_SERVER.toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					List<String> key = strings(rows.getArray(3));
					parents.put(new Table(rows.getString(1), strings(rows.getArray(2)),
							key.isEmpty() ? List.of("t::text collate \"C\"") : key), strings(rows.getArray(4)));
				}
			}
		}
		return inOrder(parents);
	}

	/**
	 * The tables of jobs, which belong to the server and refer to accounts; none before
	 * there were any.
	 */
	static List<String> jobs(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
				select array_agg(c.relname::text) from pg_class c
				 where c.relnamespace = current_schema()::regnamespace and c.relname in ('job', 'job_checkpoint')
				""")) {
			row.next();
			return strings(row.getArray(1));
		}
	}

	/**
	 * Makes the server write every value the same way for everybody, until the
	 * transaction ends.
	 */
	static void settle(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
					set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
					set local idle_in_transaction_session_timeout = 0
					""");
		}
	}

	private static List<Table> inOrder(Map<Table, List<String>> parents) {
		List<Table> ordered = new ArrayList<>();
		Map<Table, List<String>> left = new LinkedHashMap<>(parents);
		while (!left.isEmpty()) {
			Set<String> missing = Set.copyOf(left.keySet().stream().map(Table::name).toList());
			List<Table> ready = left.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().stream().noneMatch(missing::contains))
				.map(Map.Entry::getKey)
				.toList();
			if (ready.isEmpty()) {
				throw new IllegalStateException("Tables refer to each other in a circle: " + missing);
			}
			ordered.addAll(ready);
			ready.forEach(left::remove);
		}
		return List.copyOf(ordered);
	}

	private static List<String> strings(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList() : List.of();
	}

}
