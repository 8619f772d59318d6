package tongxing.summaries.year.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureScope.Kind;
import tongxing.kernel.NotFound;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.summaries.SummaryScopes;
import tongxing.summaries.SummaryScopes.Choice;
import tongxing.summaries.year.YearDocument;
import tongxing.summaries.year.YearReport;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The year of the school or a class and its self-check, for those who may see its
 * figures.
 */
@Controller
class YearReportController {

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final YearReport report;

	private final YearDocument document;

	private final SummaryScopes scopes;

	private final FigureAccess access;

	private final CurrentStaff me;

	private final Clock clock;

	YearReportController(YearReport report, YearDocument document, SummaryScopes scopes, FigureAccess access,
			CurrentStaff me, Clock clock) {
		this.report = report;
		this.document = document;
		this.scopes = scopes;
		this.access = access;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/summaries/year/{schoolYear}")
	String year(@PathVariable int schoolYear, Model model) {
		return year(schoolYear, FigureScope.SCHOOL, model);
	}

	@GetMapping("/summaries/year/{schoolYear}/{scope}")
	String year(@PathVariable int schoolYear, @PathVariable FigureScope scope, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		String name = allowed(scope, today);
		List<Choice> choices = this.scopes.of(this.me.get(), schoolYear, today)
			.stream()
			.filter((choice) -> ofAYear(choice.scope()))
			.toList();
		model.addAttribute("year", this.report.of(scope, schoolYear, today));
		model.addAttribute("years", (scope.kind() == Kind.SCHOOL) ? this.report.years(today) : List.of(schoolYear));
		model.addAttribute("name", name);
		model.addAttribute("choices", choices);
		return "summaries/year";
	}

	@GetMapping("/summaries/year/{schoolYear}/{scope}/document")
	ResponseEntity<byte[]> document(@PathVariable int schoolYear, @PathVariable FigureScope scope) throws IOException {
		LocalDate today = LocalDate.now(this.clock);
		String name = allowed(scope, today);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Language language = Language.ofTag(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.SIMPLIFIED);
		this.document.write(scope, name, schoolYear, today, language, out);
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("year-%d.docx".formatted(schoolYear)).build().toString())
			.body(out.toByteArray());
	}

	/** The name of a scope of which there are year reports. */
	private String allowed(FigureScope scope, LocalDate today) {
		if (!ofAYear(scope)) {
			throw new NotFound("year");
		}
		return this.access.require(this.me.get(), scope, today);
	}

	private static boolean ofAYear(FigureScope scope) {
		return scope.kind() == Kind.SCHOOL || scope.kind() == Kind.CLASS;
	}

}
