package tongxing.figures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import tongxing.figures.web.FigurePage.Row;

/**
 * The list behind a figure as a workbook, a row for each thing it counts. Every cell is
 * text, and none can be taken for a formula.
 */
final class FigureWorkbook {

	private final String title;

	private final List<String> heads;

	private final List<String> notes;

	/**
	 * Names the sheet, its columns, and what stands below the list.
	 */
	FigureWorkbook(String title, List<String> heads, List<String> notes) {
		this.title = title;
		this.heads = heads;
		this.notes = notes;
	}

	void write(List<Row> rows, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			Worksheet sheet = book.newWorksheet(this.title);
			for (int column = 0; column < this.heads.size(); column++) {
				sheet.value(0, column, this.heads.get(column));
			}
			sheet.range(0, 0, 0, this.heads.size() - 1).style().bold().set();
			sheet.freezePane(0, 1);
			int line = 1;
			for (Row row : rows) {
				sheet.value(line, 0, String.valueOf(line));
				sheet.value(line, 1, harmless(row.title()));
				sheet.value(line, 2, harmless(row.detail()));
				line++;
			}
			for (String note : this.notes) {
				line++;
				sheet.value(line, 1, harmless(note));
			}
			sheet.finish();
		}
	}

	private static String harmless(String text) {
		boolean risky = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return risky ? "'" + text : text;
	}

}
