package tongxing.registry.pages;

import java.util.List;

/**
 * A cell of the list of children that is more than a plain text: words in a tone, or the
 * dots of duties. All words are in the reader's language already.
 *
 * @param text the words; with dots, what the export writes
 * @param dots shown instead of the words
 */
public record ChildListCell(String text, Tone tone, List<Dot> dots) {

	/**
	 * How loud the words are.
	 */
	public enum Tone {

		PLAIN, SOFT, SOON, LATE;

		/**
		 * The class of the stylesheet.
		 */
		public String css() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * A dot.
	 *
	 * @param state met, late, due, over, waive or none
	 * @param text what it means, for those who do not see it
	 */
	public record Dot(String state, String text) {

	}

	public static ChildListCell of(String text, Tone tone) {
		return new ChildListCell(text, tone, List.of());
	}

	public static ChildListCell of(String text, List<Dot> dots) {
		return new ChildListCell(text, Tone.PLAIN, dots);
	}

}
