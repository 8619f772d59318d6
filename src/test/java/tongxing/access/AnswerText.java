package tongxing.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything a person can read of an answer: the page, and what is inside archives,
 * workbooks, documents and PDFs.
 */
final class AnswerText {

	private AnswerText() {
	}

	static String of(byte[] body) throws IOException {
		if (body.length > 4 && body[0] == 'P' && body[1] == 'K' && body[2] == 3) {
			StringBuilder all = new StringBuilder();
			Path file = Files.createTempFile("answer", ".zip");
			try {
				Files.write(file, body);
				try (ZipFile zip = new ZipFile(file.toFile())) {
					for (ZipEntry entry : Collections.list(zip.entries())) {
						all.append(entry.getName()).append('\n').append(of(zip.getInputStream(entry).readAllBytes()));
					}
				}
			}
			finally {
				Files.delete(file);
			}
			return all.toString();
		}
		if (body.length > 4 && new String(body, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF")) {
			try (PDDocument document = Loader.loadPDF(body)) {
				return new PDFTextStripper().getText(document);
			}
		}
		return new String(body, StandardCharsets.UTF_8);
	}

}
