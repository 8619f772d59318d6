package tongxing.figures.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.Terms;
import tongxing.calendar.TermId;
import tongxing.care.CareFact;
import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureLink;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.figures.web.FigurePage.Part;
import tongxing.kernel.NotFound;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.words.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list behind a figure: exactly the records or children it counts, for those who may
 * see its scope.
 */
@Controller
class FigureController {

	private final Figures figures;

	private final FigureAccess access;

	private final Caseload caseload;

	private final Terms terms;

	private final CurrentStaff me;

	private final FigureTexts texts;

	private final DutyTexts duties;

	private final MessageSource messages;

	private final Words words;

	private final Clock clock;

	private final ObjectProvider<FigureLink> links;

	FigureController(Figures figures, FigureAccess access, Caseload caseload, Terms terms, CurrentStaff me,
			FigureTexts texts, DutyTexts duties, MessageSource messages, Words words, Clock clock,
			ObjectProvider<FigureLink> links) {
		this.figures = figures;
		this.access = access;
		this.caseload = caseload;
		this.terms = terms;
		this.me = me;
		this.texts = texts;
		this.duties = duties;
		this.messages = messages;
		this.words = words;
		this.clock = clock;
		this.links = links;
	}

	@GetMapping("/figures")
	String all(@RequestParam(defaultValue = "school") String scope, @RequestParam(defaultValue = "") String term,
			@RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
		Asked asked = asked(scope, term, asOf);
		TermFigures figures = this.figures.numbers(asked.scope, this.terms.get(asked.term), asked.asOf);
		model.addAttribute("scope", asked.name);
		model.addAttribute("term", figures.term());
		model.addAttribute("asOf", asked.asOf);
		model.addAttribute("parts", figures.all().stream().map((figure) -> part(figure, figures)).toList());
		return "figures/all";
	}

	@GetMapping("/figures/{figure}")
	String one(@PathVariable("figure") String id, @RequestParam(defaultValue = "school") String scope,
			@RequestParam(defaultValue = "") String term, @RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(defaultValue = "0") int page, Model model) {
		Asked asked = asked(scope, term, asOf);
		Figures.Compared compared = compared(asked);
		FigureBook book = compared.book();
		TermFigures figures = book.figures(asked.scope);
		Figure figure = figures.get(id);
		Figure listed = FigureRows.listed(figure);
		int pages = Math.max(1, (listed.items().size() + FigurePage.ROWS - 1) / FigurePage.ROWS);
		int number = Math.min(Math.max(0, page), pages - 1);
		List<Item> items = listed.items()
			.stream()
			.skip((long) number * FigurePage.ROWS)
			.limit(FigurePage.ROWS)
			.toList();
		FigureRows rows = new FigureRows(book, visible(book, items), this.duties, this.messages, this.words);
		Figure.Ratio ratio = figure.of();
		List<Part> parts = (ratio == null) ? List.of()
				: Stream.of(ratio.part(), ratio.whole()).map((part) -> part(part, figures)).toList();
		model.addAttribute("links", links(figures, figure));
		model.addAttribute("figure",
				new FigurePage(this.texts.label(figure), this.texts.value(figure), this.texts.definition(figure),
						figures.term(), asked.name, asked.asOf, before(compared, id), parts, rows.of(listed, items),
						listed.items().size(), number, figures.path(id)));
		return "figures/one";
	}

	@GetMapping("/figures/{figure}/list.xlsx")
	void workbook(@PathVariable("figure") String id, @RequestParam(defaultValue = "school") String scope,
			@RequestParam(defaultValue = "") String term, @RequestParam(required = false) @Nullable LocalDate asOf,
			HttpServletResponse response) throws IOException {
		Asked asked = asked(scope, term, asOf);
		FigureBook book = this.figures.book(asked.scope, asked.term, asked.asOf);
		Figure figure = book.figures(asked.scope).get(id);
		Figure listed = FigureRows.listed(figure);
		FigureRows rows = new FigureRows(book, visible(book, listed.items()), this.duties, this.messages, this.words);
		this.access.exported(id, asked.scope);
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".xlsx\"");
		List<String> heads = List.of(text("figures.column.number"), text("figures.column.what"),
				text("figures.column.detail"));
		List<String> notes = List.of(this.texts.label(figure) + " " + this.texts.value(figure),
				this.texts.definition(figure), asked.name, asked.term + " " + asked.asOf);
		new FigureWorkbook(text("figures.list"), heads, notes).write(rows.of(listed, listed.items()),
				response.getOutputStream());
	}

	private List<Part> links(TermFigures figures, Figure figure) {
		List<Part> found = new ArrayList<>();
		this.links.orderedStream()
			.forEach((link) -> link.path(figures, figure)
				.ifPresent((path) -> found.add(new Part(text(link.label()), "", path))));
		return found;
	}

	private Part part(Figure figure, TermFigures figures) {
		return new Part(this.texts.label(figure), this.texts.value(figure), figures.path(figure.id()));
	}

	/** A class is another one in another year, and has no term before of its own. */
	private Figures.Compared compared(Asked asked) {
		if (asked.scope.kind() == FigureScope.Kind.CLASS) {
			return new Figures.Compared(this.figures.book(asked.scope, asked.term, asked.asOf), Optional.empty());
		}
		return this.figures.beside(asked.scope, this.terms.get(asked.term), asked.asOf);
	}

	private @Nullable String before(Figures.Compared compared, String id) {
		return compared.before().flatMap((before) -> before.find(id)).map(this.texts::value).orElse(null);
	}

	/**
	 * Who of the children on this page may be named.
	 */
	private Set<UUID> visible(FigureBook book, List<Item> items) {
		Set<UUID> records = items.stream().map(Item::record).filter(Objects::nonNull).collect(Collectors.toSet());
		Set<UUID> children = book.duties()
			.facts()
			.records()
			.stream()
			.filter((fact) -> records.contains(fact.record().value()))
			.map(CareFact::child)
			.map((child) -> child.value())
			.collect(Collectors.toSet());
		items.stream().map(Item::child).filter(Objects::nonNull).forEach(children::add);
		return this.caseload.within(this.me.id(), children, LocalDate.now(this.clock));
	}

	private Asked asked(String text, String term, @Nullable LocalDate asOf) {
		LocalDate today = LocalDate.now(this.clock);
		FigureScope scope = scope(text);
		String name = this.access.require(this.me.get(), scope, today);
		TermId id = term.isEmpty() ? this.terms.current(today).id() : TermId.of(term);
		LocalDate day = (asOf == null || asOf.isAfter(today)) ? today : asOf;
		return new Asked(scope, this.texts.scope(scope, name), id, day);
	}

	private static FigureScope scope(String text) {
		try {
			return FigureScope.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("figures");
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	/**
	 * What was asked for, after it was found to be there and for the asker.
	 */
	private record Asked(FigureScope scope, String name, TermId term, LocalDate asOf) {

	}

}
