package tongxing.forms.census;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import tongxing.kernel.Letterhead;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * The table of a census as a .docx on A4 across, to be signed and sealed.
 */
@Component
public class SheetDocument {

	private static final int FIRST = 1500;

	private static final int EACH = 416;

	private static final int MARGIN = 850;

	private final SheetHeads heads;

	private final Letterhead letterhead;

	private final Words words;

	SheetDocument(SheetHeads heads, Letterhead letterhead, Words words) {
		this.heads = heads;
		this.letterhead = letterhead;
		this.words = words;
	}

	public void write(CensusSheet sheet, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			page(document);
			text(document.createParagraph(), this.words.say("forms.sheet.title"), 18, "SimHei",
					ParagraphAlignment.CENTER);
			text(document.createParagraph(),
					this.words.say("forms.sheet.unit", this.letterhead.school()) + "　　　　"
							+ this.words.say("forms.sheet.asOf", this.words.full(sheet.census().day())),
					11, "FangSong", ParagraphAlignment.LEFT);
			XWPFTable table = document.createTable(sheet.lines().size() + 3, 1);
			grid(table);
			heads(table);
			int row = 3;
			for (CensusSheet.Line line : sheet.lines()) {
				cells(table.getRow(row++), this.heads.name(sheet, line),
						line.counts().stream().map(String::valueOf).toList(), 9);
			}
			for (String key : List.of("forms.sheet.signers", "forms.sheet.note")) {
				text(document.createParagraph(), this.words.say(key), 10, "FangSong", ParagraphAlignment.LEFT);
			}
			document.write(out);
		}
	}

	private void heads(XWPFTable table) {
		XWPFTableRow groups = table.getRow(0);
		text(cell(groups, 0, FIRST), "", 8);
		int at = 1;
		for (SheetHeads.Group group : this.heads.groups()) {
			XWPFTableCell cell = cell(groups, at++, EACH * group.span());
			if (group.span() > 1) {
				cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(group.span()));
			}
			text(cell, group.label(), 8);
		}
		cells(table.getRow(1), "", this.heads.columns(), 8);
		cells(table.getRow(2), this.words.say("forms.sheet.number"),
				IntStream.rangeClosed(1, Columns.ALL).mapToObj(String::valueOf).toList(), 8);
	}

	private static void cells(XWPFTableRow row, String first, List<String> texts, int size) {
		row.setCantSplitRow(true);
		text(cell(row, 0, FIRST), first, size);
		for (int i = 0; i < texts.size(); i++) {
			text(cell(row, i + 1, EACH), texts.get(i), size);
		}
	}

	private static XWPFTableCell cell(XWPFTableRow row, int at, int width) {
		XWPFTableCell cell = (at == 0) ? row.getCell(0) : row.addNewTableCell();
		cell.setWidthType(TableWidthType.DXA);
		cell.setWidth(String.valueOf(width));
		cell.setVerticalAlignment(XWPFVertAlign.CENTER);
		return cell;
	}

	private static void page(XWPFDocument document) {
		CTSectPr section = document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient(STPageOrientation.LANDSCAPE);
		size.setW(BigInteger.valueOf(16838));
		size.setH(BigInteger.valueOf(11906));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(MARGIN));
		margins.setBottom(BigInteger.valueOf(MARGIN));
		margins.setLeft(BigInteger.valueOf(MARGIN));
		margins.setRight(BigInteger.valueOf(MARGIN));
	}

	private static void grid(XWPFTable table) {
		table.setWidth(FIRST + EACH * Columns.ALL);
		table.setWidthType(TableWidthType.DXA);
		table.setTableAlignment(TableRowAlign.CENTER);
		table.setCellMargins(30, 20, 30, 20);
		CTTbl raw = table.getCTTbl();
		raw.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		while (raw.getTblGrid() != null && raw.getTblGrid().sizeOfGridColArray() > 0) {
			raw.getTblGrid().removeGridCol(0);
		}
		var columns = (raw.getTblGrid() != null) ? raw.getTblGrid() : raw.addNewTblGrid();
		columns.addNewGridCol().setW(BigInteger.valueOf(FIRST));
		for (int i = 0; i < Columns.ALL; i++) {
			columns.addNewGridCol().setW(BigInteger.valueOf(EACH));
		}
	}

	private static void text(XWPFTableCell cell, String text, int size) {
		text(cell.getParagraphArray(0), text, size, "FangSong", ParagraphAlignment.CENTER);
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
