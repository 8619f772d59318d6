package tongxing.archive.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;

/**
 * Copies every table of a school as one transaction sees it, into the entries of some
 * file.
 */
public final class Snapshot {

	private static final int BUFFER = 1 << 16;

	private Snapshot() {
	}

	/**
	 * Where entries of a file are begun; beginning one ends the one before.
	 */
	public interface Entries {

		OutputStream next(String name) throws IOException;

	}

	/**
	 * Copies all tables and tells what was copied; writing that down is left to the
	 * caller.
	 * @param connection in a transaction that sees one moment
	 * @param key the vault's key, by whose print it is known again
	 */
	public static Manifest copy(Connection connection, Entries entries, Instant now, byte[] key,
			@Nullable KeyEnvelope envelope, Progress progress) throws SQLException, IOException {
		Tables.settle(connection);
		String migration = migration(connection);
		return new Manifest(Manifest.FORMAT, now, migration, KeyEnvelope.print(key), envelope,
				copy(connection, entries, progress));
	}

	/** The same without saying what the file is. */
	static List<Manifest.Content> copy(Connection connection, Entries entries, Progress progress)
			throws SQLException, IOException {
		List<Table> tables = Tables.of(connection);
		List<Manifest.Content> contents = new ArrayList<>();
		for (Table table : tables) {
			progress.progress(contents.size(), tables.size());
			OutputStream buffered = new BufferedOutputStream(entries.next(Manifest.fileOf(table.name())), BUFFER);
			contents.add(Manifest.Content.of(table, table.copyTo(connection, buffered)));
			buffered.flush();
		}
		progress.progress(tables.size(), tables.size());
		return contents;
	}

	/**
	 * The newest migration of a database; refuses one without a school's tables.
	 */
	static String migration(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try (ResultSet there = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
				if (!there.next() || !there.getBoolean(1)) {
					throw new RuleViolation("archive.backup.noSchool");
				}
			}
			try (ResultSet newest = statement
				.executeQuery("select max(version) from flyway_schema_history where success")) {
				newest.next();
				return newest.getString(1);
			}
		}
	}

}
