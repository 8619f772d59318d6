package tongxing.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import tongxing.forms.OfficialForm.Cell;

import org.springframework.stereotype.Component;

/**
 * Writes forms as a .docx, each on one sheet of A4, that the school can go on editing.
 */
@Component
class FormDocument {

	private static final int WIDTH = 9600;

	private static final int ROW = 450;

	private static final int MARGIN = 1000;

	private static final String BODY = "FangSong";

	private static final String HEAD = "SimHei";

	void write(List<OfficialForm> forms, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			page(document);
			for (int i = 0; i < forms.size(); i++) {
				XWPFParagraph title = document.createParagraph();
				title.setPageBreak(i > 0);
				sheet(document, title, forms.get(i));
			}
			document.write(out);
		}
	}

	private static void sheet(XWPFDocument document, XWPFParagraph title, OfficialForm form) {
		text(title, form.title(), 18, HEAD, ParagraphAlignment.CENTER);
		text(document.createParagraph(), String.join("　　　　", form.above()), 11, BODY, ParagraphAlignment.LEFT);
		XWPFTable table = document.createTable(form.rows().size(), 1);
		grid(table);
		for (int i = 0; i < form.rows().size(); i++) {
			row(table.getRow(i), form.rows().get(i));
		}
		form.below().forEach((line) -> text(document.createParagraph(), line, 10, BODY, ParagraphAlignment.LEFT));
	}

	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(11906));
		size.setH(BigInteger.valueOf(16838));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(MARGIN));
		margins.setBottom(BigInteger.valueOf(MARGIN));
		margins.setLeft(BigInteger.valueOf(MARGIN));
		margins.setRight(BigInteger.valueOf(MARGIN));
	}

	private static void grid(XWPFTable table) {
		table.setWidth(WIDTH);
		table.setWidthType(TableWidthType.DXA);
		table.setTableAlignment(TableRowAlign.CENTER);
		table.setCellMargins(20, 60, 20, 60);
		CTTbl raw = table.getCTTbl();
		raw.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		while (raw.getTblGrid() != null && raw.getTblGrid().sizeOfGridColArray() > 0) {
			raw.getTblGrid().removeGridCol(0);
		}
		var columns = (raw.getTblGrid() != null) ? raw.getTblGrid() : raw.addNewTblGrid();
		for (int i = 0; i < OfficialForm.COLUMNS; i++) {
			columns.addNewGridCol().setW(BigInteger.valueOf(WIDTH / OfficialForm.COLUMNS));
		}
	}

	private static void row(XWPFTableRow row, List<Cell> cells) {
		row.setHeight(ROW);
		row.setCantSplitRow(true);
		for (int i = 0; i < cells.size(); i++) {
			XWPFTableCell cell = (i == 0) ? row.getCell(0) : row.addNewTableCell();
			Cell filled = cells.get(i);
			var format = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
			cell.setWidthType(TableWidthType.DXA);
			cell.setWidth(String.valueOf(WIDTH / OfficialForm.COLUMNS * filled.columns()));
			if (filled.columns() > 1) {
				format.addNewGridSpan().setVal(BigInteger.valueOf(filled.columns()));
			}
			cell.setVerticalAlignment(XWPFVertAlign.CENTER);
			boolean heading = filled.columns() == OfficialForm.COLUMNS;
			if (heading) {
				cell.setColor("EDEDED");
			}
			text(cell.getParagraphArray(0), filled.text(), tight(filled) ? 9 : 10,
					(filled.label() && heading) ? HEAD : BODY,
					filled.label() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
		}
	}

	/**
	 * Whether a text would not stay on one line, in points of ten to a Chinese letter.
	 */
	private static boolean tight(Cell cell) {
		int points = cell.text().codePoints().map((letter) -> (letter < 128) ? 6 : 10).sum();
		return points > WIDTH / OfficialForm.COLUMNS / 20 * cell.columns() - 8;
	}

	private static void text(XWPFParagraph paragraph, String text, int size, String font, ParagraphAlignment side) {
		paragraph.setAlignment(side);
		paragraph.setSpacingAfter((size > 12) ? 120 : 0);
		XWPFRun run = paragraph.createRun();
		run.setFontSize(size);
		run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
		run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
		run.setText(text);
	}

}
