package tongxing.registry.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the registry that an import touched, as they were before and after it, and
 * the way back. A row that somebody changed since is not overwritten: the whole import
 * then stays.
 */
@Component
class Footprint {

	/**
	 * The tables in the order in which their rows can be inserted, each with its key and
	 * with how its rows hang on children.
	 */
	private static final List<Table> TABLES = List.of(
			new Table("household", "id::text", "id in (select household_id from child where id = any(:ids))"),
			new Table("child", "id::text", "id = any(:ids)"),
			new Table("enrolment", "child_id || '/' || lower(during)", "child_id = any(:ids)"),
			new Table("parent", "id::text", "id in (select parent_id from parentage where child_id = any(:ids))"),
			new Table("parentage", "child_id || '/' || parent_id", "child_id = any(:ids)"),
			new Table("absence", "parent_id || '/' || lower(during)",
					"parent_id in (select parent_id from parentage where child_id = any(:ids))"),
			new Table("carer", "id::text", "household_id in (select household_id from child where id = any(:ids))"),
			new Table("care_arrangement", "child_id || '/' || lower(during)", "child_id = any(:ids)"),
			new Table("boarding", "child_id || '/' || lower(during)", "child_id = any(:ids)"),
			new Table("contact_point", "id::text", """
					child_id = any(:ids) or parent_id in (select parent_id from parentage where child_id = any(:ids))
					or carer_id in (select r.id from carer r join child c on c.household_id = r.household_id
					                 where c.id = any(:ids))"""));

	private final JdbcClient database;

	private final JdbcTemplate template;

	private final Vault vault;

	Footprint(JdbcClient database, JdbcTemplate template, Vault vault) {
		this.database = database;
		this.template = template;
		this.vault = vault;
	}

	/**
	 * The rows that hang on these children, as JSON by table and key.
	 */
	Map<String, String> of(List<UUID> children) {
		Map<String, String> rows = new LinkedHashMap<>();
		UUID[] ids = children.toArray(UUID[]::new);
		for (Table table : TABLES) {
			this.database
				.sql("select " + table.key + ", to_jsonb(t)::text from " + table.name + " t where " + table.rows)
				.param("ids", ids)
				.query((row) -> {
					rows.put(table.name + " " + row.getString(1), row.getString(2));
				});
		}
		return rows;
	}

	/**
	 * Keeps what differs, sealed.
	 */
	void keep(BatchId batch, Map<String, String> before, Map<String, String> after) {
		List<String> touched = new ArrayList<>(before.keySet());
		after.keySet().stream().filter((key) -> !before.containsKey(key)).forEach(touched::add);
		List<Object[]> changes = new ArrayList<>();
		for (String key : touched) {
			if (!Objects.equals(before.get(key), after.get(key))) {
				int space = key.indexOf(' ');
				changes.add(new Object[] { batch.value(), changes.size(), key.substring(0, space),
						key.substring(space + 1), sealed(before.get(key)), sealed(after.get(key)) });
			}
		}
		this.template.batchUpdate(
				"""
						insert into roster_change (batch_id, sequence, relation, row_key, before, after) values (?, ?, ?, ?, ?, ?)
						""",
				changes);
	}

	/**
	 * Puts every touched row back. Refuses when one was changed or is used since.
	 */
	void takeBack(BatchId batch) {
		List<Change> changes = changes(batch);
		for (Table table : TABLES) {
			refuseChangedSince(table, changes.stream().filter((change) -> change.isOf(table)).toList());
		}
		try {
			for (Table table : reversed()) {
				delete(table, changes.stream().filter((change) -> change.isOf(table)).filter(Change::isAdded).toList());
			}
			for (Table table : TABLES) {
				changes.stream()
					.filter((change) -> change.isOf(table))
					.filter((change) -> !change.isAdded())
					.forEach(this::restore);
			}
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("intake.undo.used");
		}
	}

	private void refuseChangedSince(Table table, List<Change> changes) {
		Map<String, String> present = new HashMap<>();
		this.database
			.sql("select " + table.key + ", to_jsonb(t)::text from " + table.name + " t where " + table.key
					+ " = any(:keys)")
			.param("keys", keys(changes))
			.query((row) -> {
				present.put(row.getString(1), row.getString(2));
			});
		if (changes.stream().anyMatch((change) -> !Objects.equals(present.get(change.key), change.after))) {
			throw new RuleViolation("intake.undo.changed");
		}
	}

	private void delete(Table table, List<Change> changes) {
		this.database.sql("delete from " + table.name + " t where " + table.key + " = any(:keys)")
			.param("keys", keys(changes))
			.update();
	}

	private static String[] keys(List<Change> changes) {
		return changes.stream().map(Change::key).toArray(String[]::new);
	}

	/** An update where the row is still there, since others point to it. */
	private void restore(Change change) {
		List<String> columns = this.database.sql("""
				select quote_ident(attname) from pg_attribute
				 where attrelid = :table::regclass and attnum > 0 and not attisdropped order by attnum
				""").param("table", change.table.name).query(String.class).list();
		String names = String.join(", ", columns);
		String source = " from jsonb_populate_record(null::" + change.table.name + ", :row::jsonb) r";
		int updated = this.database
			.sql("update " + change.table.name + " t set (" + names + ") = (select " + names + source + ") where "
					+ change.table.key + " = :key")
			.param("row", change.before)
			.param("key", change.key)
			.update();
		if (updated == 0) {
			this.database.sql("insert into " + change.table.name + " select r.*" + source)
				.param("row", change.before)
				.update();
		}
	}

	private List<Change> changes(BatchId batch) {
		return this.database
			.sql("select relation, row_key, before, after from roster_change where batch_id = :batch order by sequence")
			.param("batch", batch.value())
			.query((row, number) -> {
				String relation = row.getString(1);
				Table table = TABLES.stream().filter((one) -> one.name.equals(relation)).findFirst().orElseThrow();
				return new Change(table, row.getString(2), opened(row.getBytes(3)), opened(row.getBytes(4)));
			})
			.list();
	}

	private static List<Table> reversed() {
		List<Table> tables = new ArrayList<>(TABLES);
		Collections.reverse(tables);
		return tables;
	}

	private byte @Nullable [] sealed(@Nullable String row) {
		return (row != null) ? this.vault.seal(row) : null;
	}

	private @Nullable String opened(byte @Nullable [] row) {
		return (row != null) ? this.vault.open(row) : null;
	}

	/**
	 * A table of the registry; its key as an SQL expression over the row.
	 */
	private record Table(String name, String key, String rows) {

	}

	/**
	 * One touched row.
	 */
	private record Change(Table table, String key, @Nullable String before, @Nullable String after) {

		boolean isOf(Table other) {
			return this.table.equals(other);
		}

		boolean isAdded() {
			return this.before == null;
		}

	}

}
