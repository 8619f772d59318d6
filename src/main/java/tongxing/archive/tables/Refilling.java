package tongxing.archive.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;

/**
 * Fills an empty database from a backup in one transaction and proves it: each table is
 * read back and must have the rows and the hash the manifest tells.
 */
public final class Refilling {

	private final Connection owner;

	private final TableSource backup;

	private Refilling(Connection owner, TableSource backup) {
		this.owner = owner;
		this.backup = backup;
	}

	/**
	 * Fills the database; refuses one that holds a school or has other tables, and leaves
	 * it as it was when anything is amiss.
	 * @param owner a connection of the tables' owner
	 * @param beforeCommit done when everything is proved
	 */
	public static void run(Connection owner, TableSource backup, Progress progress, Runnable beforeCommit)
			throws SQLException {
		owner.setAutoCommit(false);
		boolean done = false;
		try {
			new Refilling(owner, backup).fill(progress);
			beforeCommit.run();
			owner.commit();
			done = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!done) {
				owner.rollback();
			}
		}
	}

	private void fill(Progress progress) throws SQLException, IOException {
		Tables.settle(this.owner);
		requireSameMigration();
		requireEmpty(this.owner);
		List<Table> tables = Tables.of(this.owner);
		Map<String, Manifest.Content> contents = contents(tables);
		for (Table table : tables) {
			execute("alter table %s disable trigger user".formatted(table.quoted()));
		}
		execute("truncate " + String.join(", ",
				Stream.concat(tables.stream().map(Table::quoted), Tables.jobs(this.owner).stream()).toList()));
		int done = 0;
		for (Table table : tables) {
			progress.progress(done, 2 * tables.size());
			done++;
			try (InputStream in = new BufferedInputStream(this.backup.content(told(contents, table)))) {
				table.copyFrom(this.owner, in);
			}
		}
		raiseSequences();
		for (Table table : tables) {
			progress.progress(done, 2 * tables.size());
			done++;
			Manifest.Content told = told(contents, table);
			if (!Manifest.Content.of(table, table.read(this.owner)).equals(told)) {
				throw new RuleViolation("archive.restore.differs", table.name());
			}
			execute("alter table %s enable trigger user".formatted(table.quoted()));
		}
		progress.progress(done, done);
	}

	private void requireSameMigration() throws SQLException {
		String here = Snapshot.migration(this.owner);
		String there = this.backup.manifest().migration();
		if (!here.equals(there)) {
			throw new RuleViolation("archive.restore.otherVersion", there, here);
		}
	}

	/**
	 * Refuses a database that holds a school, and lets nobody set one up until the
	 * transaction ends.
	 */
	static void requireEmpty(Connection owner) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute("lock table account, child, school in share row exclusive mode");
			try (ResultSet row = statement.executeQuery("""
					select exists (select from account) or exists (select from child) or exists (select from school)
					""")) {
				if (!row.next() || row.getBoolean(1)) {
					throw new RuleViolation("archive.restore.notEmpty");
				}
			}
		}
	}

	private Map<String, Manifest.Content> contents(List<Table> tables) {
		Map<String, Manifest.Content> contents = new LinkedHashMap<>();
		this.backup.manifest().tables().forEach((content) -> contents.put(content.table(), content));
		boolean same = contents.size() == tables.size() && tables.stream()
			.allMatch((table) -> contents.containsKey(table.name())
					&& contents.get(table.name()).columns().equals(table.columns()));
		if (!same) {
			throw new RuleViolation("archive.restore.otherVersion", this.backup.manifest().migration(),
					this.backup.manifest().migration());
		}
		return contents;
	}

	private static Manifest.Content told(Map<String, Manifest.Content> contents, Table table) {
		return Objects.requireNonNull(contents.get(table.name()));
	}

	/** The next number a table gives must be a new one. */
	private void raiseSequences() throws SQLException {
		List<String> raising = new ArrayList<>();
		try (Statement statement = this.owner.createStatement(); ResultSet rows = statement.executeQuery("""
				select format('select setval(%L, greatest((select max(%I) from %I), 1), exists (select from %I))',
				              s, a.attname, c.relname, c.relname)
				  from pg_class c
				       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				       cross join pg_get_serial_sequence(quote_ident(c.relname), a.attname) as s
				 where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and s is not null
				""")) {
			while (rows.next()) {
				raising.add(rows.getString(1));
			}
		}
		for (String sql : raising) {
			execute(sql);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.owner.createStatement()) {
			statement.execute(sql);
		}
	}

}
