package tongxing.archive.export;

import java.util.List;

/**
 * How the text of a cell stands in a file that other programs open.
 */
final class Cells {

	private static final String BEGINS_A_FORMULA = "=+-@\t\r";

	private static final String MEANS_SOMETHING = "&<>\"\n";

	/** The highest of these. */
	private static final char HIGHEST = '>';

	private Cells() {
	}

	/**
	 * Adds a line of CSV. What a spreadsheet would take for a formula is made text.
	 */
	static void csv(StringBuilder lines, List<String> cells) {
		String before = "\"";
		for (String cell : cells) {
			lines.append(before).append(harmless(cell).replace("\"", "\"\"")).append('"');
			before = ",\"";
		}
		lines.append("\r\n");
	}

	/**
	 * Text in a page, with its line breaks.
	 */
	static String html(String text) {
		int plain = plain(text);
		if (plain == text.length()) {
			return text;
		}
		StringBuilder html = new StringBuilder(text.length() + 16).append(text, 0, plain);
		for (int i = plain; i < text.length(); i++) {
			char one = text.charAt(i);
			switch (one) {
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\n' -> html.append("<br>\n");
				default -> html.append(one);
			}
		}
		return html.toString();
	}

	/**
	 * How far a text has nothing that must be written in another way: mostly all of it.
	 */
	private static int plain(String text) {
		int end = 0;
		while (end < text.length() && (text.charAt(end) > HIGHEST || MEANS_SOMETHING.indexOf(text.charAt(end)) < 0)) {
			end++;
		}
		return end;
	}

	private static String harmless(String cell) {
		return (!cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
