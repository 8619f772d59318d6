package tongxing.summaries.brief;

import java.io.IOException;
import java.io.OutputStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tongxing.care.brief.Told.Shot;
import tongxing.staff.Language;
import tongxing.summaries.pdf.PdfPress;

import org.springframework.stereotype.Component;

/**
 * Writes a brief as PDF: the same text and photos as the .docx.
 */
@Component
public class BriefPdf {

	private final PdfPress press;

	BriefPdf(PdfPress press) {
		this.press = press;
	}

	/**
	 * Writes the document and leaves the stream open.
	 */
	public void write(Brief brief, OutputStream out) throws IOException {
		Document paper = PdfPress.blank(brief.head().title(), brief.language().tag(), "brief");
		if (brief.language() == Language.ENGLISH) {
			paper.body().addClass("latin");
		}
		head(paper.body(), brief.head());
		brief.paragraphs().forEach((text) -> paper.body().appendElement("p").text(text));
		photos(paper.body(), brief);
		Element sign = paper.body().appendElement("table").addClass("sign").appendElement("tr");
		brief.signature().forEach((one) -> sign.appendElement("td").text(one));
		this.press.print(paper, out);
	}

	private static void head(Element body, Brief.Head head) {
		body.appendElement("div").addClass("masthead").text(head.masthead());
		body.appendElement("div").addClass("issue").text(head.issue());
		Element row = body.appendElement("table").addClass("by").appendElement("tr");
		row.appendElement("td").text(head.school());
		row.appendElement("td").addClass("day").text(head.day());
		body.appendElement("h1").text(head.title());
	}

	/** Two in a row, each whole. */
	private static void photos(Element body, Brief brief) {
		if (brief.photos().isEmpty()) {
			return;
		}
		Element table = body.appendElement("table").addClass("photos");
		Element row = table.appendElement("tr");
		for (Shot shot : brief.photos()) {
			if (row.childrenSize() == 2) {
				row = table.appendElement("tr");
			}
			row.appendElement("td")
				.appendElement("img")
				.addClass((shot.height() > shot.width()) ? "high" : "wide")
				.attr("src", "data:image/jpeg;base64," + shot.content());
		}
	}

}
