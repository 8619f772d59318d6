package tongxing.registry.roster.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterRefused;

/**
 * The parts of a zipped file. Sizes are judged before anything is unpacked, and counted
 * again while unpacking, since a hostile file may lie about them.
 */
class ZipContents implements AutoCloseable {

	private static final int MAX_ENTRIES = 5_000;

	private static final long MAX_TOTAL = 400L << 20;

	/** Below this size even a well packed sheet is harmless. */
	private static final long RATIO_FLOOR = 48L << 20;

	private static final long MAX_RATIO = 150;

	private final ZipFile zip;

	private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

	private long budget = MAX_TOTAL;

	ZipContents(byte[] content) {
		try {
			this.zip = ZipFile.builder()
				.setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
				.setIgnoreLocalFileHeader(true)
				.get();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new RosterRefused("damaged");
		}
		check(content.length);
	}

	Set<String> names() {
		return Collections.unmodifiableSet(this.entries.keySet());
	}

	boolean has(String name) {
		return this.entries.containsKey(name);
	}

	boolean isEncrypted() {
		return this.entries.values().stream().anyMatch((entry) -> entry.getGeneralPurposeBit().usesEncryption());
	}

	/** Opens a part; nothing when there is none of that name. */
	@Nullable InputStream open(String name) throws IOException {
		ZipArchiveEntry entry = this.entries.get(name);
		return (entry != null) ? new Counting(this.zip.getInputStream(entry)) : null;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private void check(long packed) {
		long total = 0;
		for (ZipArchiveEntry entry : Collections.list(this.zip.getEntries())) {
			total += Math.max(0, entry.getSize());
			this.entries.put(entry.getName().replace('\\', '/'), entry);
			if (this.entries.size() > MAX_ENTRIES || total > MAX_TOTAL) {
				throw new RosterRefused("bomb");
			}
		}
		if (total > RATIO_FLOOR && total / Math.max(1, packed) > MAX_RATIO) {
			throw new RosterRefused("bomb");
		}
	}

	/**
	 * Stops unpacking when more comes out than a roster can hold.
	 */
	private final class Counting extends FilterInputStream {

		Counting(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			spend((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = super.read(bytes, offset, length);
			spend(count);
			return count;
		}

		private void spend(int count) {
			ZipContents.this.budget -= Math.max(0, count);
			if (ZipContents.this.budget < 0) {
				throw new RosterRefused("bomb");
			}
		}

	}

}
