package tongxing.summaries.papers.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.summaries.Summaries;
import tongxing.summaries.appendix.Appendices;
import tongxing.summaries.papers.SchoolPapers;
import tongxing.summaries.pdf.SummaryPdf;
import tongxing.summaries.text.SummaryText;

/**
 * A summary as PDF, its workbook, and everything of the school at once.
 */
@Controller
@RequestMapping("/summaries/{term}")
class PapersController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Summaries summaries;

	private final SummaryPdf pdf;

	private final Appendices appendices;

	private final SchoolPapers papers;

	private final FigureAccess access;

	private final Terms terms;

	private final CurrentStaff me;

	private final Clock clock;

	PapersController(Summaries summaries, SummaryPdf pdf, Appendices appendices, SchoolPapers papers,
			FigureAccess access, Terms terms, CurrentStaff me, Clock clock) {
		this.summaries = summaries;
		this.pdf = pdf;
		this.appendices = appendices;
		this.papers = papers;
		this.access = access;
		this.terms = terms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/{scope}/pdf")
	void pdf(@PathVariable TermId term, @PathVariable FigureScope scope, @RequestParam @Nullable String lang,
			@RequestParam @Nullable LocalDate asOf, HttpServletResponse response) throws IOException {
		Term of = allowed(term, scope);
		SummaryText text = this.summaries.taken(scope, of, asOf(of, asOf), language(lang));
		name(response, MediaType.APPLICATION_PDF_VALUE, "summary", text.asOf(), term, scope, "pdf");
		this.pdf.write(text, response.getOutputStream());
	}

	@GetMapping("/{scope}/appendix")
	void appendix(@PathVariable TermId term, @PathVariable FigureScope scope, @RequestParam @Nullable String lang,
			@RequestParam @Nullable LocalDate asOf, HttpServletResponse response) throws IOException {
		workbook(term, scope, lang, asOf, false, response);
	}

	/** With whole resident IDs, for those who report them to the authorities. */
	@PostMapping("/{scope}/appendix")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	void whole(@PathVariable TermId term, @PathVariable FigureScope scope, @RequestParam @Nullable String lang,
			@RequestParam @Nullable LocalDate asOf, HttpServletResponse response) throws IOException {
		workbook(term, scope, lang, asOf, true, response);
	}

	@PostMapping("/papers")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String ofSchool(@PathVariable TermId term, @RequestParam @Nullable String lang,
			@RequestParam @Nullable LocalDate asOf) {
		Term of = allowed(term, FigureScope.SCHOOL);
		return "redirect:/jobs/" + this.papers.ask(of, asOf(of, asOf), language(lang));
	}

	private void workbook(TermId term, FigureScope scope, @Nullable String lang, @Nullable LocalDate asOf,
			boolean whole, HttpServletResponse response) throws IOException {
		Term of = allowed(term, scope);
		LocalDate day = asOf(of, asOf);
		name(response, WORKBOOK, "appendix", day, term, scope, "xlsx");
		this.appendices.write(new Appendices.Asked(scope, of, day, language(lang), whole), response.getOutputStream());
	}

	private static void name(HttpServletResponse response, String type, String what, LocalDate day, TermId term,
			FigureScope scope, String ending) {
		String name = "%s-%s-%s-%s.%s".formatted(what, term, scope.kind().name().toLowerCase(Locale.ROOT), day, ending);
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
	}

	private Term allowed(TermId term, FigureScope scope) {
		this.access.require(this.me.get(), scope, LocalDate.now(this.clock));
		return this.terms.get(term);
	}

	private LocalDate asOf(Term term, @Nullable LocalDate asked) {
		LocalDate latest = term.lastCounted(LocalDate.now(this.clock));
		return (asked == null || asked.isAfter(latest)) ? latest : asked;
	}

	private Language language(@Nullable String tag) {
		return (tag == null) ? this.me.language() : Language.ofTag(tag).orElseThrow(() -> new NotFound("language"));
	}

}
