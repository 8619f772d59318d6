package tongxing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import tongxing.archive.tables.Sha256;

/**
 * The SHA-256 of a whole zip file, kept as the file's own last 64 bytes (the comment of
 * the zip), so that one changed or missing byte anywhere is noticed.
 */
final class Imprint {

	/** What the comment of the zip is while it is written. */
	static final String PLACE = "0".repeat(64);

	private Imprint() {
	}

	/**
	 * Puts the imprint where its place was kept.
	 */
	static String press(Path file) throws IOException {
		String imprint = compute(file);
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(bytes.length() - PLACE.length());
			bytes.write(imprint.getBytes(StandardCharsets.US_ASCII));
			bytes.getFD().sync();
		}
		return imprint;
	}

	/**
	 * The imprint the file bears, whether or not it is right.
	 */
	static String of(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			byte[] imprint = new byte[PLACE.length()];
			bytes.seek(Math.max(0, bytes.length() - PLACE.length()));
			return new String(imprint, 0, Math.max(0, bytes.read(imprint)), StandardCharsets.US_ASCII);
		}
	}

	static boolean isRight(Path file) throws IOException {
		return of(file).equals(compute(file));
	}

	private static String compute(Path file) throws IOException {
		MessageDigest digest = Sha256.fresh();
		long left = Files.size(file) - PLACE.length();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			while (left > 0) {
				int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
				if (read < 0) {
					break;
				}
				digest.update(buffer, 0, read);
				left -= read;
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
