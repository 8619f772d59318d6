package tongxing.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.TableSource;
import tongxing.archive.tables.ZipBounds;
import tongxing.kernel.RuleViolation;

/**
 * The archive of a whole school, opened with its password to come back. AES tells of
 * every entry whether it was changed.
 */
public final class ArchiveFile implements TableSource {

	private final ZipFile zip;

	private final Manifest manifest;

	private ArchiveFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Whether a file is an encrypted archive, rather than a backup.
	 */
	public static boolean isOne(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.isValidZipFile() && zip.isEncrypted();
		}
		catch (ZipException ex) {
			return false;
		}
	}

	/**
	 * Opens an archive; refuses a wrong password and the archive of less than a school.
	 */
	public static ArchiveFile open(Path file, @Nullable String password, JsonMapper json) throws IOException {
		if (password == null) {
			throw new RuleViolation("archive.restore.passwordNeeded");
		}
		ZipFile zip = new ZipFile(file.toFile(), password.toCharArray());
		ZipBounds bounds = new ZipBounds();
		zip.getFileHeaders()
			.forEach(
					(entry) -> bounds.add(entry.getFileName(), entry.getCompressedSize(), entry.getUncompressedSize()));
		try (InputStream in = entry(zip, ArchiveWriter.DATA + Manifest.FILE)) {
			return new ArchiveFile(zip, json.readValue(in, Manifest.class));
		}
		catch (JacksonException ex) {
			throw new RuleViolation("archive.backup.changed");
		}
	}

	@Override
	public Manifest manifest() {
		return this.manifest;
	}

	@Override
	public InputStream content(Manifest.Content table) throws IOException {
		return entry(this.zip, ArchiveWriter.DATA + table.file());
	}

	@Override
	public byte[] key(@Nullable String password) throws IOException {
		try (InputStream in = entry(this.zip, ArchiveWriter.DATA + ArchiveWriter.KEY)) {
			return Base64.getDecoder().decode(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
		}
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private static InputStream entry(ZipFile zip, String name) throws IOException {
		FileHeader header = zip.getFileHeader(name);
		if (header == null) {
			throw new RuleViolation("archive.import.notWhole");
		}
		try {
			return ZipBounds.bounded(zip.getInputStream(header), header.getUncompressedSize());
		}
		catch (ZipException ex) {
			throw new RuleViolation((ex.getType() == ZipException.Type.WRONG_PASSWORD) ? "archive.password.wrong"
					: "archive.backup.changed");
		}
	}

}
