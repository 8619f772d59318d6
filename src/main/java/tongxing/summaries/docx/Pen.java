package tongxing.summaries.docx;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import tongxing.summaries.text.Sentence;

/**
 * Writes paragraphs in the styles of the document.
 */
class Pen {

	private final XWPFDocument document;

	private final Typography type;

	Pen(XWPFDocument document, Typography type) {
		this.document = document;
		this.type = type;
	}

	XWPFDocument document() {
		return this.document;
	}

	Typography type() {
		return this.type;
	}

	XWPFParagraph write(String style, String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		paragraph.createRun().setText(text);
		return paragraph;
	}

	void title(List<String> lines) {
		lines.forEach((line) -> write(Styles.TITLE, line));
		write(Styles.NORMAL, "");
	}

	/** Begins an annex on a page of its own. */
	void annex(String label, String title) {
		XWPFParagraph first = write(Styles.heading(1), label);
		first.setPageBreak(true);
		first.setFirstLineIndent(0);
		if (this.type.isChinese()) {
			first.getCTPPr().getInd().setFirstLineChars(BigInteger.ZERO);
		}
		write(Styles.TITLE, title);
		write(Styles.NORMAL, "");
	}

	XWPFParagraph heading(int level, String text) {
		return write(Styles.heading(level), text);
	}

	void body(String number, List<Sentence> sentences) {
		StringBuilder text = new StringBuilder(number);
		for (Sentence sentence : sentences) {
			if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && !this.type.isChinese()) {
				text.append(' ');
			}
			text.append(sentence.text());
		}
		write(Styles.BODY, text.toString());
	}

	XWPFParagraph caption(String text, boolean above) {
		XWPFParagraph paragraph = write(Styles.CAPTION, text);
		paragraph.setKeepNext(above);
		return paragraph;
	}

	/**
	 * Who signs and when: the unit centred above the date, which stands four characters
	 * from the edge.
	 */
	void signature(List<String> lines) {
		write(Styles.NORMAL, "");
		int longest = lines.stream().mapToInt(Pen::width).max().orElse(0);
		for (int i = 0; i < lines.size(); i++) {
			XWPFParagraph paragraph = write(Styles.SIGNATURE, lines.get(i));
			int shorter = (longest - width(lines.get(i))) * this.type.sizes().body() * 5 / 2;
			int edge = this.type.sizes().body() * 10 * 4;
			paragraph.setIndentationRight(edge + shorter);
			paragraph.setKeepNext(i + 1 < lines.size());
		}
	}

	/** Width in half characters: digits and Latin letters take half of a character. */
	private static int width(String text) {
		return text.codePoints().map((character) -> (character < 0x2E80) ? 1 : 2).sum();
	}

}
