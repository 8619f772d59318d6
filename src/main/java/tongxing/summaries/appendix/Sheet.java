package tongxing.summaries.appendix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written row by row and handed on while it grows. A text is stored as a text
 * in a cell that stays one when it is edited: nothing that was typed becomes a formula.
 */
final class Sheet {

	private static final int BATCH = 500;

	private static final String TEXT = "@";

	private static final String DAY = "yyyy-mm-dd";

	private static final String HEAD = "FFD9E2F3";

	private final Worksheet sheet;

	private int next = 1;

	Sheet(Workbook book, String name, List<Column> columns, Frame frame) {
		this.sheet = book.newWorksheet(name);
		page(frame, name);
		for (int i = 0; i < columns.size(); i++) {
			this.sheet.width(i, columns.get(i).width());
			this.sheet.inlineString(0, i, columns.get(i).head());
			this.sheet.style(0, i)
				.bold()
				.wrapText(true)
				.fillColor(HEAD)
				.borderStyle(BorderStyle.THIN)
				.horizontalAlignment("center")
				.verticalAlignment("center")
				.set();
		}
	}

	/**
	 * A column.
	 *
	 * @param width in characters
	 */
	record Column(String head, int width) {

	}

	/**
	 * What stands above and below every printed page.
	 *
	 * @param page the number of the page among all, with <code>&amp;P</code> and
	 * <code>&amp;N</code>
	 */
	record Frame(String school, String until, String signatures, String page) {

	}

	private void page(Frame frame, String name) {
		this.sheet.paperSize(PaperSize.A4_PAPER);
		this.sheet.pageOrientation("landscape");
		this.sheet.setFitToPage(true);
		this.sheet.fitToWidth((short) 1);
		this.sheet.fitToHeight((short) 0);
		this.sheet.repeatRows(0);
		this.sheet.freezePane(2, 1);
		this.sheet.topMargin(0.9f);
		this.sheet.bottomMargin(0.8f);
		this.sheet.leftMargin(0.5f);
		this.sheet.rightMargin(0.5f);
		this.sheet.header(literal(frame.school()), Position.LEFT, 10);
		this.sheet.header(literal(name), Position.CENTER, 14);
		this.sheet.header(literal(frame.until()), Position.RIGHT, 10);
		this.sheet.footer(literal(frame.signatures()), Position.LEFT, 10);
		this.sheet.footer(frame.page(), Position.RIGHT, 10);
	}

	/**
	 * Adds a row of texts, days, numbers and gaps.
	 */
	void row(@Nullable Object... cells) {
		for (int i = 0; i < cells.length; i++) {
			Object cell = cells[i];
			String format = TEXT;
			String side = "left";
			if (cell instanceof LocalDate day) {
				this.sheet.value(this.next, i, day);
				format = DAY;
				side = "center";
			}
			else if (cell instanceof Number number) {
				this.sheet.value(this.next, i, number);
				format = "General";
				side = "center";
			}
			else {
				this.sheet.inlineString(this.next, i, (cell != null) ? cell.toString() : "");
			}
			this.sheet.style(this.next, i)
				.format(format)
				.borderStyle(BorderStyle.THIN)
				.horizontalAlignment(side)
				.verticalAlignment("center")
				.wrapText(true)
				.set();
		}
		this.next++;
		if (this.next % BATCH == 0) {
			flush();
		}
	}

	void finish() {
		flush();
		try {
			this.sheet.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void flush() {
		try {
			this.sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In headers and footers an ampersand begins a code. */
	private static String literal(String text) {
		return text.replace("&", "&&");
	}

}
