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
import tongxing.archive.tables.ZipBounds;
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
			return read(new ZipFile(file.toFile()), json);
		}
		catch (ZipException ex) {
			throw new RuleViolation("archive.backup.none");
		}
	}

	private static BackupFile read(ZipFile zip, JsonMapper json) throws IOException {
		boolean read = false;
		try {
			ZipBounds bounds = new ZipBounds();
			zip.stream().forEach((entry) -> bounds.add(entry.getName(), entry.getCompressedSize(), entry.getSize()));
			try (InputStream in = content(zip, Manifest.FILE, "archive.backup.none")) {
				BackupFile backup = new BackupFile(zip, json.readValue(in, Manifest.class));
				read = true;
				return backup;
			}
		}
		catch (JacksonException ex) {
			throw new RuleViolation("archive.backup.none");
		}
		finally {
			if (!read) {
				zip.close();
			}
		}
	}

	private static InputStream content(ZipFile zip, String name, String missing) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new RuleViolation(missing);
		}
		return ZipBounds.bounded(zip.getInputStream(entry), entry.getSize());
	}

	@Override
	public Manifest manifest() {
		return this.manifest;
	}

	@Override
	public InputStream content(Manifest.Content table) throws IOException {
		return content(this.zip, table.file(), "archive.backup.changed");
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
