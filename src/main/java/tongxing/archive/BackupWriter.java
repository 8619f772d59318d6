package tongxing.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.VaultKey;

import org.springframework.stereotype.Component;

/**
 * Writes a backup: every table as it stood at one moment, while others go on writing. The
 * memory it needs does not grow with the school.
 */
@Component
class BackupWriter {

	private static final int BUFFER = 1 << 16;

	private final DataSource database;

	private final VaultKey key;

	private final JsonMapper json;

	private final Clock clock;

	BackupWriter(DataSource database, VaultKey key, JsonMapper json, Clock clock) {
		this.database = database;
		this.key = key;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
		this.clock = clock;
	}

	/**
	 * Closes the vault's key with a password.
	 */
	KeyEnvelope envelope(String password) {
		return KeyEnvelope.close(key(), password);
	}

	/**
	 * Writes into a new file.
	 * @param envelope the vault's key, or nothing if it travels apart
	 */
	Manifest write(Path file, @Nullable KeyEnvelope envelope, Progress progress) throws IOException {
		Manifest manifest;
		try (Connection connection = this.database.getConnection();
				ZipOutputStream zip = new ZipOutputStream(
						new BufferedOutputStream(BackupFolder.createPrivate(file), BUFFER), StandardCharsets.UTF_8)) {
			zip.setComment(Imprint.PLACE);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setReadOnly(true);
			connection.setAutoCommit(false);
			try {
				manifest = write(connection, zip, envelope, progress);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			throw new IOException("The database could not be read", ex);
		}
		Imprint.press(file);
		return manifest;
	}

	private Manifest write(Connection connection, ZipOutputStream zip, @Nullable KeyEnvelope envelope,
			Progress progress) throws SQLException, IOException {
		Tables.settle(connection);
		String migration = migration(connection);
		List<Table> tables = Tables.of(connection);
		List<Manifest.Content> contents = new ArrayList<>();
		for (Table table : tables) {
			progress.progress(contents.size(), tables.size());
			zip.putNextEntry(new ZipEntry(Manifest.fileOf(table.name())));
			OutputStream buffered = new BufferedOutputStream(zip, BUFFER);
			contents.add(Manifest.Content.of(table, table.copyTo(connection, buffered)));
			buffered.flush();
			zip.closeEntry();
		}
		Manifest manifest = new Manifest(Manifest.FORMAT, this.clock.instant(), migration, KeyEnvelope.print(key()),
				envelope, contents);
		zip.putNextEntry(new ZipEntry(Manifest.FILE));
		zip.write(this.json.writeValueAsBytes(manifest));
		zip.closeEntry();
		progress.progress(tables.size(), tables.size());
		return manifest;
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

	private byte[] key() {
		return this.key.find().orElseThrow(() -> new RuleViolation("archive.backup.noKey"));
	}

}
