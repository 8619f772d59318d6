package tongxing.summaries.sheets.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.registry.SchoolClassId;
import tongxing.staff.CurrentStaff;
import tongxing.summaries.SummaryScopes;
import tongxing.summaries.sheets.FieldSheets;
import tongxing.summaries.sheets.FieldSheets.Found;
import tongxing.summaries.sheets.SheetKind;

/**
 * Sheets of a class to be filled in on paper; a code typed from one opens the record form
 * of its child.
 */
@Controller
@RequestMapping("/sheets")
class SheetsController {

	private final FieldSheets sheets;

	private final SummaryScopes scopes;

	private final FigureAccess access;

	private final Terms terms;

	private final CurrentStaff me;

	private final Clock clock;

	SheetsController(FieldSheets sheets, SummaryScopes scopes, FigureAccess access, Terms terms, CurrentStaff me,
			Clock clock) {
		this.sheets = sheets;
		this.scopes = scopes;
		this.access = access;
		this.terms = terms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String choose(@RequestParam @Nullable String code, Model model, RedirectAttributes redirect) {
		Optional<Found> found = (code != null) ? this.sheets.find(code, today()) : Optional.empty();
		if (found.isPresent()) {
			return form(found.get(), redirect);
		}
		int year = this.terms.current(today()).id().schoolYear();
		model.addAttribute("code", (code != null) ? code : "");
		model.addAttribute("unknown", code != null);
		model.addAttribute("kinds", SheetKind.values());
		model.addAttribute("classes",
				this.scopes.of(this.me.get(), year, today())
					.stream()
					.filter((choice) -> choice.scope().kind() == FigureScope.Kind.CLASS)
					.toList());
		return "papers/sheets";
	}

	/** The address that stands on a sheet. */
	@GetMapping("/{code}")
	String open(@PathVariable String code, RedirectAttributes redirect) {
		return form(this.sheets.find(code, today()).orElseThrow(() -> new NotFound("sheet")), redirect);
	}

	@GetMapping("/class/{schoolClass}")
	void print(@PathVariable SchoolClassId schoolClass, @RequestParam SheetKind kind, HttpServletResponse response)
			throws IOException {
		this.access.require(this.me.get(), new FigureScope(FigureScope.Kind.CLASS, schoolClass.value()), today());
		String name = "sheets-%s-%s.pdf".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), today());
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.inline().filename(name).build().toString());
		this.sheets.print(schoolClass, kind, today(), response.getOutputStream());
	}

	private static String form(Found found, RedirectAttributes redirect) {
		redirect.addAttribute("kind", found.kind());
		redirect.addAttribute("child", found.child());
		return "redirect:/records/new";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
