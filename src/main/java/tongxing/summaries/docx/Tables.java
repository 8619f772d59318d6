package tongxing.summaries.docx;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Native tables that the school can go on editing: a heading row repeated on every page,
 * rows that do not break, numbers to the right.
 */
class Tables {

	private static final int HEADING = -1;

	private final Pen pen;

	Tables(Pen pen) {
		this.pen = pen;
	}

	/**
	 * Draws a table over the width of the type area.
	 * @param shares how wide the columns are against each other
	 * @param numbers the first column whose cells stand to the right
	 */
	void draw(List<String> columns, List<List<String>> rows, int[] shares, int numbers, int totals) {
		XWPFTable table = this.pen.document().createTable(rows.size() + 1, columns.size());
		int[] widths = widths(shares);
		frame(table, widths);
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		fill(head, columns, widths, HEADING);
		head.getTableCells().forEach((cell) -> cell.setColor("EDEDED"));
		for (int i = 0; i < rows.size(); i++) {
			XWPFTableRow row = table.getRow(i + 1);
			fill(row, rows.get(i), widths, numbers);
			if (i >= rows.size() - totals) {
				row.getTableCells().forEach(Tables::strong);
			}
		}
	}

	private void frame(XWPFTable table, int[] widths) {
		CTTblPr format = table.getCTTbl().getTblPr();
		CTTblWidth width = format.isSetTblW() ? format.getTblW() : format.addNewTblW();
		width.setType(STTblWidth.DXA);
		width.setW(BigInteger.valueOf(Page.TYPE_WIDTH));
		CTTblLayoutType layout = format.isSetTblLayout() ? format.getTblLayout() : format.addNewTblLayout();
		layout.setType(STTblLayoutType.FIXED);
		table.setCellMargins(30, 50, 30, 50);
		CTTblGrid grid = table.getCTTbl().getTblGrid();
		if (grid == null) {
			grid = table.getCTTbl().addNewTblGrid();
		}
		while (grid.sizeOfGridColArray() > 0) {
			grid.removeGridCol(0);
		}
		for (int column : widths) {
			grid.addNewGridCol().setW(BigInteger.valueOf(column));
		}
	}

	private void fill(XWPFTableRow row, List<String> texts, int[] widths, int numbers) {
		row.setCantSplitRow(true);
		boolean heading = numbers == HEADING;
		for (int i = 0; i < texts.size(); i++) {
			XWPFTableCell cell = row.getCell(i);
			cell.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
			cell.setWidth(String.valueOf(widths[i]));
			cell.setVerticalAlignment(XWPFVertAlign.CENTER);
			XWPFParagraph paragraph = cell.getParagraphArray(0);
			paragraph.setStyle(Styles.TABLE);
			if (heading) {
				paragraph.setAlignment(ParagraphAlignment.CENTER);
				paragraph.setKeepNext(true);
			}
			else if (i >= numbers) {
				paragraph.setAlignment(ParagraphAlignment.RIGHT);
			}
			XWPFRun run = paragraph.createRun();
			run.setText(texts.get(i));
			run.setBold(heading && !this.pen.type().isChinese());
			if (heading && this.pen.type().isChinese()) {
				run.setFontFamily(this.pen.type().heading(), XWPFRun.FontCharRange.eastAsia);
			}
		}
	}

	private static void strong(XWPFTableCell cell) {
		cell.getParagraphs().forEach((paragraph) -> paragraph.getRuns().forEach((run) -> run.setBold(true)));
	}

	private static int[] widths(int[] shares) {
		int whole = 0;
		for (int share : shares) {
			whole += share;
		}
		int[] widths = new int[shares.length];
		int left = Page.TYPE_WIDTH;
		for (int i = 0; i < shares.length; i++) {
			widths[i] = (i + 1 < shares.length) ? Page.TYPE_WIDTH * shares[i] / whole : left;
			left -= widths[i];
		}
		return widths;
	}

}
