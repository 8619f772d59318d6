package tongxing.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.export.ArchiveFile;
import tongxing.archive.tables.KeyEnvelope;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.OwnerAccess;
import tongxing.archive.tables.Homecoming;
import tongxing.archive.tables.TableSource;
import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.VaultKey;

import org.springframework.stereotype.Service;

/**
 * Puts a backup or a whole school's archive into the empty database of this installation,
 * built-in or external, and the vault's key into its place. All of it or nothing.
 */
@Service
public class Restore {

	private final OwnerAccess database;

	private final VaultKey key;

	private final JsonMapper json;

	Restore(OwnerAccess database, VaultKey key, JsonMapper json) {
		this.database = database;
		this.key = key;
		this.json = json;
	}

	/**
	 * Restores a backup and proves by counts and hashes that every table came back equal.
	 * Refuses a changed file, a database with a school in it, a backup of another version
	 * and a key that does not fit.
	 * @param password of the backup, or nothing if the vault's key is here already
	 */
	public Restored from(Path file, @Nullable String password) {
		if (!Files.isReadable(file)) {
			throw new RuleViolation("archive.backup.none");
		}
		try (TableSource source = open(file, password)) {
			Manifest manifest = source.manifest();
			Optional<byte[]> fitting = keyToKeep(source, password);
			new Homecoming(this.database, source, Progress.UNSEEN).run(() -> fitting.ifPresent(this.key::replace));
			return new Restored(manifest.tables().size(), manifest.rows(), manifest.migration());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			if (ex.getCause() instanceof IOException) {
				throw new RuleViolation("archive.backup.changed");
			}
			throw new IllegalStateException("The backup could not be restored", ex);
		}
	}

	private TableSource open(Path file, @Nullable String password) throws IOException {
		return ArchiveFile.isOne(file) ? ArchiveFile.open(file, password, this.json) : BackupFile.open(file, this.json);
	}

	/** The key to put into its place; none if the right one is there. */
	private Optional<byte[]> keyToKeep(TableSource source, @Nullable String password) throws IOException {
		String wanted = source.manifest().keyPrint();
		if (this.key.find().map(KeyEnvelope::print).filter(wanted::equals).isPresent()) {
			return Optional.empty();
		}
		if (this.key.isGiven()) {
			throw new RuleViolation("archive.restore.keySetting");
		}
		return Optional.of(source.key(password));
	}

	/**
	 * What came back.
	 */
	public record Restored(int tables, long rows, String migration) {

	}

}
