package tongxing.archive.packing;

import java.io.BufferedOutputStream;
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
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.Sha256;
import tongxing.archive.tables.Snapshot;

/**
 * A zip written in one pass whose entries are encrypted with AES-256, and that knows the
 * SHA-256 of each. Names of entries stay readable, so they name nobody. Each entry has a
 * key of its own, which takes most of a millisecond to derive: it is packed on a second
 * thread while the next one is read. It is compressed fast, for a tenth more bytes.
 */
public final class EncryptedZip implements Snapshot.Entries, AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final ZipOutputStream zip;

	private final Conveyor packing = new Conveyor();

	private final List<Entry> entries = new ArrayList<>();

	private @Nullable Content open;

	public EncryptedZip(OutputStream out, String password) throws IOException {
		this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER), password.toCharArray(),
				StandardCharsets.UTF_8);
	}

	@Override
	public OutputStream next(String name) throws IOException {
		return begin(name);
	}

	public void text(String name, String content) throws IOException {
		Content begun = begin(name);
		this.packing.add(Character.BYTES * content.length(), () -> {
			byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
			begun.pack(bytes, bytes.length);
		});
	}

	/** Every entry so far. */
	public List<Entry> entries() throws IOException {
		end();
		this.packing.await();
		return List.copyOf(this.entries);
	}

	@Override
	public void close() throws IOException {
		try (this.zip; this.packing) {
			end();
			this.packing.await();
		}
	}

	private Content begin(String name) throws IOException {
		end();
		ZipParameters entry = new ZipParameters();
		entry.setFileNameInZip(name);
		entry.setCompressionLevel(CompressionLevel.FAST);
		entry.setEncryptFiles(true);
		entry.setEncryptionMethod(EncryptionMethod.AES);
		entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
		this.packing.add(0, () -> this.zip.putNextEntry(entry));
		Content begun = new Content(name);
		this.open = begun;
		return begun;
	}

	private void end() throws IOException {
		Content ended = this.open;
		if (ended != null) {
			this.open = null;
			ended.handOver();
			this.packing.add(0, () -> {
				this.zip.closeEntry();
				this.entries.add(ended.entry());
			});
		}
	}

	/**
	 * A file in the archive.
	 */
	public record Entry(String file, long bytes, String sha256) {

	}

	/**
	 * Gathers what goes into an entry, and packs it in portions; closing it leaves the
	 * zip open.
	 */
	private final class Content extends OutputStream {

		private final MessageDigest digest = Sha256.fresh();

		private final String name;

		private long size;

		private byte[] portion = {};

		private int filled;

		Content(String name) {
			this.name = name;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			int next = from;
			while (next < from + length) {
				if (this.filled == this.portion.length) {
					handOver();
					this.portion = new byte[BUFFER];
				}
				int some = Math.min(from + length - next, this.portion.length - this.filled);
				System.arraycopy(bytes, next, this.portion, this.filled, some);
				this.filled += some;
				next += some;
			}
		}

		/** The portion is the packing thread's from here on. */
		private void handOver() throws IOException {
			byte[] full = this.portion;
			int length = this.filled;
			this.portion = new byte[0];
			this.filled = 0;
			if (length > 0) {
				EncryptedZip.this.packing.add(full.length, () -> pack(full, length));
			}
		}

		private void pack(byte[] bytes, int length) throws IOException {
			EncryptedZip.this.zip.write(bytes, 0, length);
			this.digest.update(bytes, 0, length);
			this.size += length;
		}

		private Entry entry() {
			return new Entry(this.name, this.size, HexFormat.of().formatHex(this.digest.digest()));
		}

	}

}
