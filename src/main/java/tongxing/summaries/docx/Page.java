package tongxing.summaries.docx;

import java.math.BigInteger;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The sheet of GB/T 9704-2012: A4, 37 mm above, 28 mm at the binding edge, a type area of
 * 156 × 225 mm with 22 lines, page numbers outside with a dash on each side.
 */
final class Page {

	/** Width of the type area in twentieths of a point. */
	static final int TYPE_WIDTH = 11906 - 1588 - 1474;

	private static final String DASH = "—";

	private static final int MARK_POINTS = 8;

	private Page() {
	}

	/**
	 * Lays the page.
	 * @param mark at the foot of every page, or empty
	 */
	static void lay(XWPFDocument document, Typography type, String mark) {
		CTSectPr section = document.getDocument().getBody().isSetSectPr() ? document.getDocument().getBody().getSectPr()
				: document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(11906));
		size.setH(BigInteger.valueOf(16838));
		CTPageMar margins = section.addNewPgMar();
		margins.setTop(BigInteger.valueOf(2098));
		margins.setBottom(BigInteger.valueOf(1984));
		margins.setLeft(BigInteger.valueOf(1588));
		margins.setRight(BigInteger.valueOf(1474));
		margins.setHeader(BigInteger.valueOf(851));
		margins.setFooter(BigInteger.valueOf(1400));
		margins.setGutter(BigInteger.ZERO);
		if (type.isChinese()) {
			CTDocGrid grid = section.addNewDocGrid();
			grid.setType(STDocGrid.LINES_AND_CHARS);
			grid.setLinePitch(BigInteger.valueOf(579));
			grid.setCharSpace(BigInteger.valueOf(-849));
		}
		document.setEvenAndOddHeadings(true);
		foot(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT, mark);
		foot(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT, mark);
	}

	private static void foot(XWPFFooter footer, ParagraphAlignment side, String mark) {
		number(footer, side);
		if (!mark.isEmpty()) {
			XWPFParagraph paragraph = footer.createParagraph();
			paragraph.setStyle(Styles.FOOTER);
			paragraph.setAlignment(ParagraphAlignment.CENTER);
			XWPFRun run = paragraph.createRun();
			run.setFontSize(MARK_POINTS);
			run.setText(mark);
		}
	}

	private static void number(XWPFFooter footer, ParagraphAlignment side) {
		XWPFParagraph paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph()
				: footer.getParagraphArray(0);
		paragraph.setStyle(Styles.FOOTER);
		paragraph.setAlignment(side);
		if (side == ParagraphAlignment.RIGHT) {
			paragraph.setIndentationRight(280);
		}
		else {
			paragraph.setIndentationLeft(280);
		}
		paragraph.createRun().setText(DASH + " ");
		CTP raw = paragraph.getCTP();
		CTSimpleField field = raw.addNewFldSimple();
		field.setInstr("PAGE");
		field.addNewR().addNewT().setStringValue("1");
		paragraph.createRun().setText(" " + DASH);
	}

}
