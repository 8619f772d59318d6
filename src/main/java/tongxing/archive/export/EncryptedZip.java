package tongxing.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.Sha256;
import tongxing.archive.tables.Snapshot;

/**
 * A zip written in one pass whose entries are encrypted with AES-256, and that knows the
 * SHA-256 of each. Names of entries stay readable, so they name nobody.
 */
final class EncryptedZip implements Snapshot.Entries, AutoCloseable {

	private final ZipOutputStream zip;

	private final List<Entry> entries = new ArrayList<>();

	private @Nullable Hashed open;

	EncryptedZip(OutputStream out, String password) throws IOException {
		this.zip = new ZipOutputStream(out, password.toCharArray(), StandardCharsets.UTF_8);
	}

	@Override
	public OutputStream next(String name) throws IOException {
		end();
		ZipParameters entry = new ZipParameters();
		entry.setFileNameInZip(name);
		entry.setEncryptFiles(true);
		entry.setEncryptionMethod(EncryptionMethod.AES);
		entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
		this.zip.putNextEntry(entry);
		Hashed begun = new Hashed(this.zip, name);
		this.open = begun;
		return begun;
	}

	void text(String name, String content) throws IOException {
		next(name).write(content.getBytes(StandardCharsets.UTF_8));
	}

	/** Every entry so far. */
	List<Entry> entries() throws IOException {
		end();
		return List.copyOf(this.entries);
	}

	@Override
	public void close() throws IOException {
		end();
		this.zip.close();
	}

	private void end() throws IOException {
		Hashed ended = this.open;
		if (ended != null) {
			this.zip.closeEntry();
			this.entries.add(new Entry(ended.name, ended.size, HexFormat.of().formatHex(ended.digest.digest())));
			this.open = null;
		}
	}

	/**
	 * A file in the archive.
	 */
	record Entry(String file, long bytes, String sha256) {

	}

	/**
	 * Counts and hashes what goes into an entry; closing it leaves the zip open.
	 */
	private static final class Hashed extends OutputStream {

		private final MessageDigest digest = Sha256.fresh();

		private final OutputStream out;

		private final String name;

		private long size;

		Hashed(OutputStream out, String name) {
			this.out = out;
			this.name = name;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			this.digest.update(bytes, from, length);
			this.size += length;
		}

	}

}
