package tongxing.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.tables.KeyEnvelope;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.Snapshot;
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
		Manifest manifest = Snapshot.copy(connection, (name) -> {
			zip.putNextEntry(new ZipEntry(name));
			return zip;
		}, this.clock.instant(), key(), envelope, progress);
		zip.putNextEntry(new ZipEntry(Manifest.FILE));
		zip.write(this.json.writeValueAsBytes(manifest));
		return manifest;
	}

	private byte[] key() {
		return this.key.find().orElseThrow(() -> new RuleViolation("archive.backup.noKey"));
	}

}
