package tongxing.archive.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import tongxing.kernel.RuleViolation;

/**
 * What a zip from outside may claim before anything of it is read, and that it keeps to
 * what it claimed. Nothing is ever unpacked to a path of the zip's choosing; names are
 * looked at all the same.
 */
public final class ZipBounds {

	private static final int ENTRIES = 400_000;

	private static final long BYTES = 32L << 30;

	/** So much may a small entry shrink to nothing. */
	private static final long SMALL = 1 << 20;

	/** Tables and pages shrink to a tenth or twentieth, bombs to a thousandth. */
	private static final long RATIO = 200;

	private static final long MANIFEST = 64 << 20;

	private int entries;

	private long bytes;

	/**
	 * Looks at one entry; refuses the zip when it is too much.
	 * @param packed its length in the zip
	 * @param size its length unpacked, as the zip claims
	 */
	public void add(String name, long packed, long size) {
		this.entries++;
		this.bytes += Math.max(0, size);
		boolean harmless = size >= 0 && packed >= 0 && (size <= SMALL || size / RATIO <= packed)
				&& this.entries <= ENTRIES && this.bytes <= BYTES && isInside(name)
				&& (!name.endsWith(Manifest.FILE) || size <= MANIFEST);
		if (!harmless) {
			throw new RuleViolation("archive.restore.unsafe");
		}
	}

	/**
	 * The content of an entry, which ends in a refusal when it is longer than claimed.
	 */
	public static InputStream bounded(InputStream in, long size) {
		return new Bounded(in, size);
	}

	private static boolean isInside(String name) {
		return !name.isEmpty() && !name.startsWith("/") && name.indexOf('\\') < 0 && name.indexOf(':') < 0
				&& !("/" + name + "/").contains("/../");
	}

	/**
	 * Counts what is read.
	 */
	private static final class Bounded extends FilterInputStream {

		private long left;

		Bounded(InputStream in, long size) {
			super(in);
			this.left = size;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int read = super.read(buffer, from, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int read) {
			this.left -= read;
			if (this.left < 0) {
				throw new RuleViolation("archive.restore.unsafe");
			}
		}

	}

}
