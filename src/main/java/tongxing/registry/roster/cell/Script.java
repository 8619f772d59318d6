package tongxing.registry.roster.cell;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional and simplified characters. Only words to be compared are converted, never a
 * person's name.
 */
public final class Script {

	/**
	 * The usual characters met so far, by code; 0 is not met yet. A race repeats work.
	 */
	private static final char[] MET = new char[0xA000];

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
		if (point >= MET.length || !Character.isIdeographic(point)) {
			return point;
		}
		if (MET[point] == 0) {
			MET[point] = (char) convert(point);
		}
		return MET[point];
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
