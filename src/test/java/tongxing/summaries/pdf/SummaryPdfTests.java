package tongxing.summaries.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongxing.staff.Language;
import tongxing.summaries.text.SampleMessages;
import tongxing.summaries.text.SampleSummary;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A summary as PDF: every character is drawn by the embedded font, and the text is the
 * same as in the other forms.
 */
class SummaryPdfTests {

	private final SampleMessages messages = new SampleMessages();

	private final PdfPress press = new PdfPress();

	SummaryPdfTests() {
		this.messages.setUseCodeAsDefaultMessage(true);
	}

	@Test
	void rareCharactersOfNamesAreDrawn() throws IOException {
		Document markup = PdfPress.blank("", "zh-Hans", "summary");
		markup.body().appendElement("p").text("青石龘𠮷㛃𬀩");
		markup.body().appendElement("h2").text("青石龘𠮷㛃𬀩");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.press.print(markup, out);
		DrawnText drawn = DrawnText.of(out.toByteArray());
		assertThat(drawn.text()).contains("青石龘𠮷㛃𬀩青石龘𠮷㛃𬀩");
		assertThat(drawn.missing()).isEmpty();
		assertThat(drawn.notEmbedded()).isEmpty();
		assertThat(out.size()).as("only the characters used are embedded").isLessThan(100_000);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatTheSummarySaysInEveryLanguage(Language language) throws IOException {
		SummaryText text = SampleSummary.school(language);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SummaryPdf(this.press, this.messages).write(text, out);
		keep(out.toByteArray(), "school-" + language.tag());
		DrawnText drawn = DrawnText.of(out.toByteArray());
		assertThat(drawn.pages()).isGreaterThanOrEqualTo(4);
		assertThat(drawn.missing()).isEmpty();
		assertThat(drawn.notEmbedded()).isEmpty();
		assertThat(drawn.text())
			.contains(text.title().stream().map(Sentence::text).map(SummaryPdfTests::solid).toList());
		text.sections().forEach((section) -> assertThat(drawn.text()).contains(solid(section.heading())));
		text.figures().forEach((figure) -> assertThat(drawn.text()).contains(solid(figure.text())));
	}

	private static String solid(String text) {
		return text.replaceAll("\\s", "").replace('’', '\'');
	}

	/** With -Dtongxing.test.papers=FOLDER the papers are kept to be looked at. */
	private static void keep(byte[] file, String name) throws IOException {
		String folder = System.getProperty("tongxing.test.papers");
		if (folder != null) {
			Files.write(Path.of(folder, name + ".pdf"), file);
		}
	}

}
