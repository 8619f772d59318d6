package tongxing.registry.roster.cell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional and simplified characters. Only words to be compared are converted, never a
 * person's name.
 */
public final class Script {

	/** The characters met so far; there are only some thousands of them. */
	private static final Map<Integer, Integer> SIMPLIFIED = new ConcurrentHashMap<>();

	private Script() {
	}

	public static String simplify(String text) {
		int length = text.length();
		for (int i = 0; i < length; i++) {
			if (text.charAt(i) > 0x2E80) {
				StringBuilder out = new StringBuilder(length);
				text.codePoints().map(Script::simplify).forEach(out::appendCodePoint);
				return out.toString();
			}
		}
		return text;
	}

	/** Whether the text holds a character that is written otherwise in the mainland. */
	public static boolean isTraditional(String text) {
		return !simplify(text).equals(text);
	}

	private static int simplify(int point) {
		return Character.isIdeographic(point) ? SIMPLIFIED.computeIfAbsent(point, Script::convert) : point;
	}

	private static int convert(int point) {
		return Holder.TO_SIMPLIFIED.transliterate(Character.toString(point)).codePointAt(0);
	}

	/**
	 * Loads the conversion when it is first needed.
	 */
	private static final class Holder {

		private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	}

}
