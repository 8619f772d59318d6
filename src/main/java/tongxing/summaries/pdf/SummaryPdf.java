package tongxing.summaries.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tongxing.staff.Language;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;

/**
 * Writes a summary as PDF: the same text, tables, chart and appendix as the .docx.
 */
@Component
public class SummaryPdf {

	/** Below the number of the page, which stands outside. */
	private static final String FOOT = """
			@page { @bottom-center { content: "%s"; font-family: "Noto Sans SC"; font-size: 8pt; } }
			""";

	private final PdfPress press;

	private final MessageSource messages;

	SummaryPdf(PdfPress press, MessageSource messages) {
		this.press = press;
		this.messages = messages;
	}

	/**
	 * Writes the document and leaves the stream open.
	 */
	public void write(SummaryText text, OutputStream out) throws IOException {
		write(text, "", out);
	}

	/**
	 * The same with a mark at the foot of every page that says which version it is.
	 */
	public void write(SummaryText text, String mark, OutputStream out) throws IOException {
		Document paper = paper(text, mark);
		if (text.language() == Language.ENGLISH) {
			narrow(paper);
		}
		this.press.print(paper, out);
	}

	/** The same as a page for any browser: one file, without script. */
	public String page(SummaryText text) {
		Document paper = paper(text, "");
		paper.head().prependElement("meta").attr("charset", "utf-8");
		return "<!DOCTYPE html>\n" + paper.outerHtml();
	}

	private Document paper(SummaryText text, String mark) {
		String title = text.title().stream().map(Sentence::text).collect(Collectors.joining());
		Document paper = PdfPress.blank(title, text.language().tag(), "summary");
		if (!mark.isEmpty()) {
			paper.head().appendElement("style").append(FOOT.formatted(mark.replaceAll("[\\\\\"<>\r\n]", "")));
		}
		if (text.language() == Language.ENGLISH) {
			paper.body().addClass("latin");
		}
		SummaryMarkup markup = new SummaryMarkup(paper.body(), text.language() == Language.ENGLISH);
		markup.title(text.title());
		text.sections().forEach((section) -> markup.section(section, text.turnsPage(section)));
		markup.signature(text.signature());
		if (!text.isGrowthFile() && !text.explained().isEmpty()) {
			Locale locale = text.language().locale();
			markup.appendix(text.explained(), (key) -> this.messages.getMessage(key, null, locale));
		}
		return paper;
	}

	/** The font draws a curved apostrophe as wide as an ideograph. */
	private static void narrow(Document paper) {
		paper.body()
			.nodeStream(TextNode.class)
			.toList()
			.forEach((words) -> words.text(words.getWholeText().replace('’', '\'')));
	}

}
