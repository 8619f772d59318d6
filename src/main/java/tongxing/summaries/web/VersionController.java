package tongxing.summaries.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.Language;
import tongxing.staff.OneTimeForms;
import tongxing.summaries.version.Step;
import tongxing.summaries.version.VersionView;
import tongxing.summaries.version.Versions;

/**
 * Versions of summaries: save one, read it, take a step with it, see what changed.
 */
@Controller
class VersionController {

	private static final String PATH = "/summaries/versions/";

	private final Versions versions;

	private final Terms terms;

	private final OneTimeForms forms;

	private final MessageSource messages;

	private final Clock clock;

	VersionController(Versions versions, Terms terms, OneTimeForms forms, MessageSource messages, Clock clock) {
		this.versions = versions;
		this.terms = terms;
		this.forms = forms;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/summaries/{term}/{scope}/versions")
	String save(@PathVariable TermId term, @PathVariable FigureScope scope, @RequestParam String lang,
			@RequestParam @Nullable LocalDate asOf, @RequestParam UUID formKey, RedirectAttributes redirect) {
		Language language = Language.ofTag(lang).orElseThrow(() -> new NotFound("language"));
		LocalDate latest = this.terms.get(term).lastCounted(LocalDate.now(this.clock));
		LocalDate day = (asOf == null || asOf.isAfter(latest)) ? latest : asOf;
		String address = this.forms.once(formKey,
				() -> PATH + this.versions.save(scope, this.terms.get(term), day, language));
		redirect.addFlashAttribute("notice", "versions.saved");
		return "redirect:" + address;
	}

	@GetMapping("/summaries/versions/{version}")
	String read(@PathVariable UUID version, Model model) {
		return page(version, model);
	}

	@GetMapping("/summaries/versions/{version}/changes")
	String changes(@PathVariable UUID version, Model model) {
		model.addAttribute("page", VersionPage.of(this.versions.view(version)));
		return "summaries/changes";
	}

	@GetMapping("/summaries/versions/{version}/document")
	ResponseEntity<byte[]> document(@PathVariable UUID version) {
		return paper(version, "docx", SummaryController.DOCX, this.versions.document(version));
	}

	@GetMapping("/summaries/versions/{version}/pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID version) {
		return paper(version, "pdf", MediaType.APPLICATION_PDF, this.versions.pdf(version));
	}

	private ResponseEntity<byte[]> paper(UUID version, String ending, MediaType type, byte[] content) {
		VersionView.Head head = this.versions.view(version).head();
		String name = "summary-%s-%s-%d.%s".formatted(head.term(), head.scope().kind().name().toLowerCase(Locale.ROOT),
				head.number(), ending);
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.US_ASCII).build().toString())
			.body(content);
	}

	@PostMapping("/summaries/versions/{version}/steps")
	String take(@PathVariable UUID version, @RequestParam Step step, @RequestParam(defaultValue = "") String said,
			@RequestParam UUID formKey, Model model, Locale locale, RedirectAttributes redirect) {
		try {
			String address = this.forms.once(formKey, () -> PATH + this.versions.take(version, step, said));
			redirect.addFlashAttribute("notice", "versions.done." + step);
			return "redirect:" + address;
		}
		catch (RuleViolation refusal) {
			model.addAttribute("refused", this.messages.getMessage(refusal.code(), refusal.arguments(), locale));
			model.addAttribute("said", said);
			return page(version, model);
		}
	}

	private String page(UUID version, Model model) {
		VersionView view = this.versions.view(version);
		VersionView.Head head = view.head();
		model.addAttribute("page", VersionPage.of(view));
		model.addAttribute("versions", this.versions.of(head.scope(), head.term()));
		model.addAttribute("asOf", this.terms.get(head.term()).lastCounted(LocalDate.now(this.clock)));
		return "summaries/version";
	}

}
