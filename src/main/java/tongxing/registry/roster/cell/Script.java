package tongxing.registry.roster.cell;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional and simplified characters. Only words to be compared are converted, never a
 * person's name.
 */
public final class Script {

	private Script() {
	}

	public static String simplify(String text) {
		boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
		return chinese ? Holder.TO_SIMPLIFIED.transliterate(text) : text;
	}

	/** Whether the text holds a character that is written otherwise in the mainland. */
	public static boolean isTraditional(String text) {
		return !simplify(text).equals(text);
	}

	/**
	 * Loads the conversion when it is first needed.
	 */
	private static final class Holder {

		private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	}

}
