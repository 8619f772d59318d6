package tongxing.summaries.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tongxing.staff.Language;
import tongxing.summaries.text.SampleMessages;
import tongxing.summaries.text.SampleSummary;
import tongxing.summaries.text.SummaryText;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryDocumentTests {

	private final SampleMessages messages = new SampleMessages();

	SummaryDocumentTests() {
		this.messages.setUseCodeAsDefaultMessage(true);
	}

	@ParameterizedTest
	@EnumSource
	void opensAgainInEveryLanguage(Language language) throws IOException {
		byte[] file = write(SampleSummary.school(language));
		keep(file, "school-" + language.tag());
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
			assertThat(document.getTables()).hasSize(2);
			assertThat(document.getCharts()).hasSize(1);
			assertThat(document.getFooterList()).hasSize(2);
		}
	}

	@Test
	void aSchoolWithoutRecordsStillGetsAPaper() throws IOException {
		byte[] file = write(SampleSummary.empty(Language.SIMPLIFIED));
		keep(file, "empty");
		assertThat(file).isNotEmpty();
	}

	private byte[] write(SummaryText text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SummaryDocument(this.messages).write(text, out);
		return out.toByteArray();
	}

	/** With -Dtongxing.test.papers=FOLDER the papers are kept to be looked at. */
	private static void keep(byte[] file, String name) throws IOException {
		String folder = System.getProperty("tongxing.test.papers");
		if (folder != null) {
			Files.write(Path.of(folder, name.toLowerCase(Locale.ROOT) + ".docx"), file);
		}
	}

}
