package tongxing.summaries.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.springframework.core.io.ClassPathResource;

/**
 * A TrueType font whose shapes stand for one character each. Noto draws radicals such as
 * U+2F42 and the characters they look like by the same shape, and a PDF says of a shape
 * what the first of its code points is: without this, a copied name would be made of
 * radicals that no search finds.
 */
final class PaperFont {

	private static final int TABLES = 12;

	private static final int ENTRY = 16;

	private static final int CMAP = 0x636d6170;

	private static final int WHOLE_UNICODE = 12;

	/** Left out: the figure dash, drawn like the en dash, and the radicals. */
	private static final int[][] DOUBLES = { { 0x2012, 0x2012 }, { 0x2E80, 0x2FDF } };

	private PaperFont() {
	}

	static InputStream read(String path) {
		try {
			byte[] font = new ClassPathResource(path).getContentAsByteArray();
			return new ByteArrayInputStream(withoutRadicals(font));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same font with one character map, which has no radicals, at its end. */
	private static byte[] withoutRadicals(byte[] font) {
		ByteBuffer buffer = ByteBuffer.wrap(font);
		int tables = buffer.getShort(4);
		for (int i = 0; i < tables; i++) {
			int entry = TABLES + ENTRY * i;
			if (buffer.getInt(entry) == CMAP) {
				byte[] map = map(buffer, groups(buffer, buffer.getInt(entry + 8)));
				byte[] changed = Arrays.copyOf(font, font.length + map.length);
				System.arraycopy(map, 0, changed, font.length, map.length);
				ByteBuffer.wrap(changed).putInt(entry + 8, font.length).putInt(entry + 12, map.length);
				return changed;
			}
		}
		throw new IllegalStateException("The font has no character map");
	}

	/** Where the groups of the map of all of Unicode begin. */
	private static int groups(ByteBuffer font, int map) {
		int maps = font.getShort(map + 2);
		for (int i = 0; i < maps; i++) {
			int at = map + font.getInt(map + 8 + 8 * i);
			if (font.getShort(at) == WHOLE_UNICODE) {
				return at + 12;
			}
		}
		throw new IllegalStateException("The font has no map of all of Unicode");
	}

	/** A map in format 12: a head, one record, and groups of first, last and shape. */
	private static byte[] map(ByteBuffer font, int groups) {
		int all = font.getInt(groups);
		ByteBuffer map = ByteBuffer.allocate(28 + 12 * (all + DOUBLES.length));
		map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
		map.putShort((short) WHOLE_UNICODE).putShort((short) 0).putInt(0).putInt(0).putInt(0);
		for (int i = 0; i < all; i++) {
			int group = groups + 4 + 12 * i;
			add(map, font.getInt(group), font.getInt(group + 4), font.getInt(group + 8));
		}
		map.putInt(16, map.position() - 12).putInt(24, (map.position() - 28) / 12);
		return Arrays.copyOf(map.array(), map.position());
	}

	/** Adds a group without the doubles in it. */
	private static void add(ByteBuffer map, int first, int last, int shape) {
		int next = first;
		for (int[] left : DOUBLES) {
			if (left[0] <= last && left[1] >= next) {
				if (next < left[0]) {
					map.putInt(next).putInt(left[0] - 1).putInt(shape + next - first);
				}
				next = left[1] + 1;
			}
		}
		if (next <= last) {
			map.putInt(next).putInt(last).putInt(shape + next - first);
		}
	}

}
