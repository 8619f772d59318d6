package tongxing.summaries.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.summaries.Summaries;
import tongxing.summaries.SummaryScopes;
import tongxing.summaries.version.ClassSummaries;
import tongxing.summaries.version.Versions;

/**
 * Choose a summary, read it with every figure a link, take it away as a document.
 */
@Controller
@RequestMapping("/summaries")
class SummaryController {

	static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Summaries summaries;

	private final Versions versions;

	private final ClassSummaries classes;

	private final SummaryScopes scopes;

	private final FigureAccess access;

	private final Terms terms;

	private final CurrentStaff me;

	private final Clock clock;

	SummaryController(Summaries summaries, Versions versions, ClassSummaries classes, SummaryScopes scopes,
			FigureAccess access, Terms terms, CurrentStaff me, Clock clock) {
		this.summaries = summaries;
		this.versions = versions;
		this.classes = classes;
		this.scopes = scopes;
		this.access = access;
		this.terms = terms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String choose(@RequestParam @Nullable TermId term, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<Term> begun = this.terms.all()
			.stream()
			.filter((one) -> !one.firstDay().isAfter(today))
			.sorted(Comparator.comparing(Term::id).reversed())
			.toList();
		Term chosen = begun.stream().filter((one) -> term == null || one.id().equals(term)).findFirst().orElse(null);
		if (chosen == null && term != null) {
			throw new NotFound("term");
		}
		model.addAttribute("terms", begun);
		model.addAttribute("term", chosen);
		if (chosen != null) {
			model.addAttribute("choices", this.scopes.of(this.me.get(), chosen.id().schoolYear(), today));
			model.addAttribute("asOf", asOf(chosen, null));
			model.addAttribute("asked", this.classes.asked(chosen.id()));
			model.addAttribute("leads", this.me.is(Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN));
			model.addAttribute("today", today);
		}
		model.addAttribute("languages", Language.values());
		model.addAttribute("language", this.me.language());
		return "summaries/choose";
	}

	/** Turns the chosen fields into the summary's address. */
	@GetMapping("/open")
	String open(@RequestParam TermId term, @RequestParam FigureScope scope, @RequestParam String lang,
			@RequestParam @Nullable LocalDate asOf, RedirectAttributes redirect) {
		redirect.addAttribute("term", term);
		redirect.addAttribute("scope", scope);
		redirect.addAttribute("lang", language(lang).tag());
		if (asOf != null) {
			redirect.addAttribute("asOf", asOf);
		}
		return "redirect:/summaries/{term}/{scope}";
	}

	/** A child's file of the running term, or of the last one. */
	@GetMapping("/growth/{child}")
	String growth(@PathVariable ChildId child) {
		LocalDate today = LocalDate.now(this.clock);
		FigureScope scope = new FigureScope(FigureScope.Kind.CHILD, child.value());
		this.access.require(this.me.get(), scope, today);
		TermId term = this.terms.termOf(today).map(Term::id).orElseThrow(() -> new NotFound("term"));
		return "redirect:/summaries/" + term + "/" + scope;
	}

	@GetMapping("/{term}/{scope}")
	String read(@PathVariable TermId term, @PathVariable FigureScope scope, @RequestParam @Nullable String lang,
			@RequestParam @Nullable LocalDate asOf, Model model) {
		Term of = allowed(term, scope);
		model.addAttribute("page", SummaryPage.of(this.summaries.preview(scope, of, asOf(of, asOf), language(lang))));
		model.addAttribute("versions", this.versions.of(scope, term));
		model.addAttribute("languages", Language.values());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "summaries/summary";
	}

	@GetMapping("/{term}/{scope}/document")
	ResponseEntity<byte[]> document(@PathVariable TermId term, @PathVariable FigureScope scope,
			@RequestParam @Nullable String lang, @RequestParam @Nullable LocalDate asOf) {
		Term of = allowed(term, scope);
		LocalDate day = asOf(of, asOf);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.summaries.export(scope, of, day, language(lang), out);
		String name = "summary-%s-%s-%s.docx".formatted(term, scope.kind().name().toLowerCase(Locale.ROOT), day);
		return ResponseEntity.ok()
			.contentType(DOCX)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.US_ASCII).build().toString())
			.body(out.toByteArray());
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
