package tongxing.registry.roster.file;

import java.util.HashSet;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads the tables of a web page, which many school systems save under the ending .xls.
 * Rows count through the whole document.
 */
class HtmlTables {

	private static final int MAX_SPAN = 4_000;

	private final GridBuilder grid = new GridBuilder("html", false);

	private final Set<Long> taken = new HashSet<>();

	Grid read(String html) {
		Document document = Jsoup.parse(html);
		int row = 0;
		for (Element line : document.select("tr")) {
			if (line.select("table").isEmpty()) {
				readRow(line, row, rowsLeft(line));
			}
			row++;
		}
		return this.grid.build();
	}

	private void readRow(Element line, int row, int rowsLeft) {
		int column = 0;
		for (Element cell : line.children()) {
			if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
				continue;
			}
			while (this.taken.contains(key(row, column))) {
				column++;
			}
			int width = span(cell, "colspan", 256);
			int height = Math.min(span(cell, "rowspan", MAX_SPAN), rowsLeft);
			this.grid.put(row, column, Cell.text(textOf(cell)));
			this.grid.merge(row, column, row + height - 1, column + width - 1);
			for (int r = row + 1; r < row + height; r++) {
				for (int c = column; c < column + width; c++) {
					this.taken.add(key(r, c));
				}
			}
			column += width;
		}
	}

	/** A span never reaches beyond its table. */
	private static int rowsLeft(Element line) {
		int left = 1;
		for (Element next = line.nextElementSibling(); next != null; next = next.nextElementSibling()) {
			left += next.normalName().equals("tr") ? 1 : 0;
		}
		return left;
	}

	private static int span(Element cell, String attribute, int max) {
		String value = cell.attr(attribute).strip();
		return value.matches("\\d{1,5}") ? Math.max(1, Math.min(max, Integer.parseInt(value))) : 1;
	}

	private static String textOf(Element cell) {
		StringBuilder text = new StringBuilder();
		append(cell, text);
		return Whitespace.trim(text.toString());
	}

	private static void append(Node node, StringBuilder text) {
		for (Node child : node.childNodes()) {
			if (child instanceof TextNode plain) {
				text.append(plain.text());
			}
			else if (child instanceof Element element) {
				if (element.normalName().equals("br") || (element.isBlock() && text.length() > 0)) {
					text.append('\n');
				}
				append(element, text);
			}
		}
	}

	private static long key(int row, int column) {
		return (((long) row) << 16) | column;
	}

}
