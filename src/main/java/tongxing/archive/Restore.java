package tongxing.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.VaultKey;

import org.springframework.stereotype.Service;

/**
 * Puts a backup into the empty database of this installation, built-in or external, and
 * the vault's key into its place. All of it or nothing.
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
		try (BackupFile backup = BackupFile.open(file, this.json); Connection owner = this.database.school()) {
			Manifest manifest = backup.manifest();
			Optional<byte[]> fitting = keyToKeep(manifest, password);
			Refilling.run(owner, backup, Progress.UNSEEN, () -> fitting.ifPresent(this.key::replace));
			return new Restored(manifest.tables().size(), manifest.rows(), manifest.migration());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The backup could not be restored", ex);
		}
	}

	/** The key to put into its place; none if the right one is there. */
	private Optional<byte[]> keyToKeep(Manifest manifest, @Nullable String password) {
		boolean here = this.key.find().map(KeyEnvelope::print).filter(manifest.keyPrint()::equals).isPresent();
		if (here) {
			return Optional.empty();
		}
		if (this.key.isGiven()) {
			throw new RuleViolation("archive.restore.keySetting");
		}
		KeyEnvelope envelope = manifest.key();
		if (envelope == null) {
			throw new RuleViolation("archive.restore.otherKey");
		}
		if (password == null) {
			throw new RuleViolation("archive.restore.passwordNeeded");
		}
		return Optional.of(envelope.open(password));
	}

	/**
	 * What came back.
	 */
	public record Restored(int tables, long rows, String migration) {

	}

}
