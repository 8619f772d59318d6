package tongxing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.tables.KeyEnvelope;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.TableSource;
import tongxing.kernel.RuleViolation;

/**
 * A backup that was found to be whole and unchanged.
 */
final class BackupFile implements TableSource {

	private final ZipFile zip;

	private final Manifest manifest;

	private BackupFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Opens a backup; refuses one in which any byte was changed, and any other file.
	 */
	static BackupFile open(Path file, JsonMapper json) throws IOException {
		if (!Imprint.isRight(file)) {
			throw new RuleViolation("archive.backup.changed");
		}
		try {
			ZipFile zip = new ZipFile(file.toFile());
			ZipEntry entry = zip.getEntry(Manifest.FILE);
			if (entry == null) {
				zip.close();
				throw new RuleViolation("archive.backup.none");
			}
			try (InputStream in = zip.getInputStream(entry)) {
				return new BackupFile(zip, json.readValue(in, Manifest.class));
			}
		}
		catch (ZipException | JacksonException ex) {
			throw new RuleViolation("archive.backup.none");
		}
	}

	@Override
	public Manifest manifest() {
		return this.manifest;
	}

	@Override
	public InputStream content(Manifest.Content table) throws IOException {
		ZipEntry entry = this.zip.getEntry(table.file());
		if (entry == null) {
			throw new RuleViolation("archive.backup.changed");
		}
		return this.zip.getInputStream(entry);
	}

	@Override
	public byte[] key(@Nullable String password) {
		KeyEnvelope envelope = this.manifest.key();
		if (envelope == null) {
			throw new RuleViolation("archive.restore.otherKey");
		}
		if (password == null) {
			throw new RuleViolation("archive.restore.passwordNeeded");
		}
		return envelope.open(password);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
