package tongxing.registry.roster.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.Numbers;

/**
 * Reads the XML spreadsheets of 2003 that some school systems still export as .xls.
 */
class XmlSpreadsheet {

	List<Grid> grids(String xml) {
		Document document = Jsoup.parse(xml, "", Parser.xmlParser());
		List<Grid> grids = new ArrayList<>();
		for (Element sheet : document.getElementsByTag("Worksheet")) {
			boolean hidden = sheet.getElementsByTag("Visible")
				.eachText()
				.stream()
				.anyMatch((text) -> text.contains("Hidden"));
			GridBuilder grid = new GridBuilder(sheet.attr("ss:Name"), hidden);
			int row = -1;
			for (Element line : sheet.getElementsByTag("Row")) {
				row = index(line, row);
				if (line.attr("ss:Hidden").equals("1")) {
					grid.hide(row);
				}
				readRow(line, row, grid);
			}
			grids.add(grid.build());
		}
		return grids;
	}

	private static void readRow(Element line, int row, GridBuilder grid) {
		int column = -1;
		for (Element cell : line.children()) {
			if (!cell.tagName().equals("Cell")) {
				continue;
			}
			column = index(cell, column);
			Element data = cell.getElementsByTag("Data").first();
			if (data != null) {
				grid.put(row, column, cell(data));
			}
			int across = number(cell.attr("ss:MergeAcross"));
			grid.merge(row, column, row + number(cell.attr("ss:MergeDown")), column + across);
			column += across;
		}
	}

	private static Cell cell(Element data) {
		String text = data.wholeText();
		return switch (data.attr("ss:Type")) {
			case "Number" -> text.matches("-?[\\d.]+([eE][+-]?\\d+)?")
					? Cell.number(Numbers.plain(Double.parseDouble(text)), "") : Cell.text(text);
			case "DateTime" -> text.matches("\\d{4}-\\d\\d-\\d\\dT.*")
					? Cell.date(LocalDate.parse(text.substring(0, 10)), "yyyy-mm-dd") : Cell.text(text);
			case "Error" -> Cell.error(text);
			default -> Cell.text(text);
		};
	}

	private static int index(Element element, int previous) {
		int index = number(element.attr("ss:Index"));
		return (index > 0) ? index - 1 : previous + 1;
	}

	private static int number(String value) {
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
	}

}
