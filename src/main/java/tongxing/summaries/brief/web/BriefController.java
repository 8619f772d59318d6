package tongxing.summaries.brief.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

import tongxing.care.CareRecordId;
import tongxing.summaries.brief.Brief;
import tongxing.summaries.brief.BriefPdf;
import tongxing.summaries.brief.Briefs;
import tongxing.summaries.docx.BriefDocument;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The brief of an event: looked at and printed, numbered, taken away as a file.
 */
@Controller
@RequestMapping("/records/{record}/brief")
class BriefController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Briefs briefs;

	private final BriefDocument document;

	private final BriefPdf pdf;

	private final Clock clock;

	BriefController(Briefs briefs, BriefDocument document, BriefPdf pdf, Clock clock) {
		this.briefs = briefs;
		this.document = document;
		this.pdf = pdf;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable("record") CareRecordId id, Model model) {
		Briefs.Shown shown = this.briefs.show(id, today());
		model.addAttribute("record", id);
		model.addAttribute("shown", shown);
		model.addAttribute("brief", shown.brief());
		return "summaries/brief";
	}

	@PostMapping
	String number(@PathVariable("record") CareRecordId id, RedirectAttributes redirect) {
		this.briefs.number(id, today());
		redirect.addFlashAttribute("notice", "brief.numbered");
		return "redirect:/records/{record}/brief";
	}

	@GetMapping("/docx")
	ResponseEntity<byte[]> docx(@PathVariable("record") CareRecordId id) throws IOException {
		return file(this.briefs.export(id, today()), this.document::write, DOCX, "docx");
	}

	@GetMapping("/pdf")
	ResponseEntity<byte[]> pdf(@PathVariable("record") CareRecordId id) throws IOException {
		return file(this.briefs.export(id, today()), this.pdf::write, MediaType.APPLICATION_PDF, "pdf");
	}

	private static ResponseEntity<byte[]> file(Brief brief, Writer writer, MediaType type, String ending)
			throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(brief, out);
		String name = "brief-%s.%s".formatted(brief.on(), ending);
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(out.toByteArray());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Writes a brief in some format.
	 */
	@FunctionalInterface
	private interface Writer {

		void write(Brief brief, OutputStream out) throws IOException;

	}

}
