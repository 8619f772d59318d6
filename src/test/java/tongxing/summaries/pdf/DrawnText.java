package tongxing.summaries.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads a PDF's text back, and how it is drawn.
 */
public final class DrawnText extends PDFTextStripper {

	private final Set<String> missing = new HashSet<>();

	private final Set<String> notEmbedded = new HashSet<>();

	private final int pages;

	private final String text;

	private DrawnText(PDDocument document) throws IOException {
		this.pages = document.getNumberOfPages();
		this.text = getText(document);
	}

	public static DrawnText of(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new DrawnText(document);
		}
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		if (!font.isEmbedded()) {
			this.notEmbedded.add(font.getName());
		}
		if (!(font instanceof PDType0Font composite) || composite.codeToGID(code) == 0) {
			this.missing.add(font.getName() + " " + code);
		}
		super.showGlyph(matrix, font, code, displacement);
	}

	public int pages() {
		return this.pages;
	}

	/** Without white space, where lines are broken. */
	public String text() {
		return this.text.replaceAll("\\s", "");
	}

	/** Codes drawn by the glyph that means nothing. */
	public Set<String> missing() {
		return this.missing;
	}

	public Set<String> notEmbedded() {
		return this.notEmbedded;
	}

}
