package tongxing.archive.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the text of a cell stands in a file that other programs open.
 */
final class Cells {

	private static final String BEGINS_A_FORMULA = "=+-@\t\r";

	private Cells() {
	}

	/**
	 * A line of CSV. What a spreadsheet would take for a formula is made text.
	 */
	static String csv(List<String> cells) {
		return cells.stream()
			.map((cell) -> '"' + harmless(cell).replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	/**
	 * Text in a page, with its line breaks.
	 */
	static String html(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("\n", "<br>\n");
	}

	private static String harmless(String cell) {
		return (!cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
