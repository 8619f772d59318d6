package tongxing.archive.export;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Sheets of the tables that have none made by hand, found in the database itself, so that
 * a new table about children is in every archive from the day it is there: each from
 * which keys lead to a child, a record, a household, a parent or a carer. Sealed columns
 * are left out, and so is the free text of a table that says who its readers are.
 */
final class OtherSheets {

	/**
	 * Tables with a way to a child that readers of an archive do not get, and why. The
	 * archive of the whole school holds them all the same in its part for machines.
	 */
	static final Map<String, String> LEFT_OUT = Map.ofEntries(Map.entry("hand_over", "restricted to the next helper"),
			Map.entry("care_revision", "earlier wordings, sealed"),
			Map.entry("rollover_child", "plans; what came of them stands in the classes"),
			Map.entry("rollover_move", "stands in the classes"),
			Map.entry("rollover_pairing", "stands in the pairings"),
			Map.entry("household_merge", "how two entries became one; the household is told as it is now"),
			Map.entry("household_merge_child", "belongs to household_merge"),
			Map.entry("care_household_move", "belongs to household_merge"),
			Map.entry("household_distinct", "about two entries, not about a child"),
			Map.entry("summary_case", "stands in the summaries, with the name replaced"));

	/** The tables told by hand from which keys lead on: the child, and what it has. */
	private static final Map<String, String> ROOTS = Map.of("child", "select id, id from child", "care_record",
			"select child_id, record_id from care_participant", "household", "select id, household_id from child",
			"parent", "select child_id, parent_id from parentage", "carer",
			"select distinct child_id, carer_id from care_arrangement where carer_id is not null");

	private static final String COLUMNS = """
			select c.relname, coalesce(obj_description(c.oid, 'pg_class'), c.relname),
			       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id'),
			       (select array_agg(quote_ident(a.attname) order by a.attnum)
			          from pg_attribute a join pg_type t on t.oid = a.atttypid
			         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'version'
			           and t.typname not in ('bytea', 'uuid', '_uuid', 'tsvector')
			           and not (t.typcategory = 'S'
			                    and exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'readers')
			                    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.conkey = array[a.attnum]
			                                       and pg_get_constraintdef(k.oid) like '%ANY (ARRAY%'))),
			       (select array_agg(array[quote_ident(a.attname), p.relname::text] order by p.relname <> 'child', a.attnum)
			          from pg_constraint k join pg_class p on p.oid = k.confrelid
			               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
			         where k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) = 1 and p.oid <> c.oid)
			  from pg_class c
			 where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
			""";

	private final Map<String, String> ways = new TreeMap<>(ROOTS);

	private final List<Found> left = new ArrayList<>();

	private OtherSheets() {
	}

	/** The sheets of a database, in the order of their tables' names. */
	static List<Sheet> of(Connection connection) throws SQLException {
		OtherSheets sheets = new OtherSheets();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COLUMNS)) {
			while (rows.next()) {
				sheets.left.add(new Found(rows.getString(1), rows.getString(2), rows.getBoolean(3),
						strings(rows.getArray(4)), keys(rows.getArray(5))));
			}
		}
		sheets.left
			.removeIf((table) -> KnownSheet.tables().contains(table.name()) || LEFT_OUT.containsKey(table.name()));
		return sheets.follow();
	}

	/** Follows keys, the nearest first, until no more tables are reached. */
	private List<Sheet> follow() {
		Map<String, Sheet> found = new TreeMap<>();
		List<Reached> reached;
		do {
			reached = this.left.stream().map(this::reach).flatMap(Optional::stream).toList();
			for (Reached one : reached) {
				this.left.remove(one.table());
				if (!one.table().columns().isEmpty()) {
					found.put(one.table().name(), one.sheet());
				}
				if (one.table().hasId()) {
					this.ways.put(one.table().name(), one.sheet().onward());
				}
			}
		}
		while (!reached.isEmpty());
		return List.copyOf(found.values());
	}

	private Optional<Reached> reach(Found table) {
		return table.keys()
			.stream()
			.filter((key) -> this.ways.containsKey(key.table()))
			.findFirst()
			.map((key) -> new Reached(table, new OtherSheet(table.name(), table.comment(), table.columns(),
					Objects.requireNonNull(this.ways.get(key.table())), key.column())));
	}

	private static List<String> strings(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList() : List.of();
	}

	private static List<Key> keys(@Nullable Array array) throws SQLException {
		return (array != null) ? Arrays.stream((Object[][]) array.getArray())
			.map((key) -> new Key(String.valueOf(key[0]), String.valueOf(key[1])))
			.toList() : List.of();
	}

	/**
	 * A table of the database.
	 */
	private record Found(String name, String comment, boolean hasId, List<String> columns, List<Key> keys) {

	}

	/**
	 * A column that refers to another table.
	 */
	private record Key(String column, String table) {

	}

	/**
	 * A table from which a key leads to children.
	 */
	private record Reached(Found table, OtherSheet sheet) {

	}

}
