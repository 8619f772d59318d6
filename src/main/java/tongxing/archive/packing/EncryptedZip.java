package tongxing.archive.packing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.Sha256;
import tongxing.archive.tables.Snapshot;

/**
 * A zip written in one pass whose entries are encrypted with AES-256, and that knows the
 * SHA-256 of each. Names of entries stay readable, so they name nobody. Each entry has a
 * key of its own, which takes half a millisecond to derive: it is packed on a second
 * thread while the next one is read.
 */
public final class EncryptedZip implements Snapshot.Entries, AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final ZipWriter zip;

	private final Conveyor packing = new Conveyor();

	private final List<Entry> entries = new ArrayList<>();

	private @Nullable Content open;

	/**
	 * Begins a zip.
	 * @param made when its entries say they are from
	 */
	public EncryptedZip(OutputStream out, String password, Instant made) {
		this.zip = new ZipWriter(new BufferedOutputStream(out, BUFFER), password, made);
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
		Content begun = new Content(name);
		this.packing.add(0, begun::begin);
		this.open = begun;
		return begun;
	}

	private void end() throws IOException {
		Content ended = this.open;
		if (ended != null) {
			this.open = null;
			ended.handOver();
			this.packing.add(0, () -> this.entries.add(ended.entry()));
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

		private ZipWriter.@Nullable Entry packed;

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

		private void begin() throws IOException {
			this.packed = EncryptedZip.this.zip.next(this.name);
		}

		private void pack(byte[] bytes, int length) throws IOException {
			Objects.requireNonNull(this.packed).write(bytes, length);
			this.digest.update(bytes, 0, length);
		}

		private Entry entry() throws IOException {
			long size = Objects.requireNonNull(this.packed).end();
			return new Entry(this.name, size, HexFormat.of().formatHex(this.digest.digest()));
		}

	}

}
