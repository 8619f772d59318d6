package tongxing.summaries.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints markup as PDF pages. Noto Sans SC is embedded with the characters that are used,
 * and for those it lacks a font of rare ones. Pictures stand in the markup itself;
 * nothing is fetched from anywhere.
 */
@Component
public class PdfPress {

	/** How style sheets call the fonts. */
	private static final String FONT = "Noto Sans SC";

	private static final String RARE = "Noto Rare";

	private static final String EMBEDDED = "data:image/jpeg;base64,";

	private static final String FOLDER = "fonts/ttf/NotoSansSC/NotoSansSC-";

	/**
	 * Writes the pages and leaves the stream open.
	 */
	public void print(Document markup, OutputStream out) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(() -> PaperFont.read(FOLDER + "Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
		builder.useFont(() -> PaperFont.read(FOLDER + "Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
		builder.useFont(() -> PaperFont.read("fonts/NotoSansCJK-Rare.ttf"), RARE, 400, FontStyle.NORMAL, true);
		builder.useUriResolver((base, uri) -> uri.startsWith(EMBEDDED) ? uri : null);
		builder.withW3cDocument(new W3CDom().fromJsoup(markup), "");
		builder.withProducer("Tongxing");
		builder.toStream(out);
		builder.run();
	}

	/** A page to be printed, without anything on it. */
	public static Document blank(String title, String language, String style) {
		Document markup = Document.createShell("");
		markup.getElementsByTag("html").attr("lang", language);
		markup.title(title);
		markup.head().appendElement("style").append(read(style));
		return markup;
	}

	private static String read(String style) {
		try {
			return new ClassPathResource("paper/" + style + ".css")
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
