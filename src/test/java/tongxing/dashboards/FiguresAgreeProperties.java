package tongxing.dashboards;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import tongxing.care.opinion.Waiting;
import tongxing.duties.DutyBook;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyTexts;
import tongxing.duties.clock.DutyClock;
import tongxing.duties.clock.GeneratedSchool;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.web.ListedFigures;
import tongxing.registry.status.Criterion;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.text.WrittenSummary;
import tongxing.summaries.web.PrintedFigures;

import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In each of 200 schools every figure is one number: on the board, in the list it opens,
 * in that list's workbook, in the summary's page and in its document, and wherever these
 * are HTML. And the board of a day that is over stays as it was, whatever people write
 * down, end and decide later.
 */
class FiguresAgreeProperties {

	private static final List<FigureDefinition> DEFINITIONS = definitions();

	private static final MessageSource MESSAGES = messages();

	private static final int SCHOOLS = 200;

	/** So many workbooks and lists a school, other figures in each. */
	private static final int WORKBOOKS = 4;

	/** Rows of a page of a list. */
	private static final int PAGE = 50;

	/** The paragraphs, tables and charts of a summary and the panels of a board. */
	private static final String PAGES = """
			<article><th:block th:each="part : ${page.parts()}"><th:block th:each="block : ${part.blocks()}">
			<th:block th:replace="~{summaries/sheet :: block (${block})}"></th:block></th:block></th:block></article>
			<main><th:block th:each="panel : ${panels}"><th:block th:replace="~{dashboards/parts :: panel (${panel})}"></th:block></th:block></main>
			""";

	private static final Rendered HTML = new Rendered(MESSAGES);

	private final DutyTexts duties = make(DutyTexts.class, MESSAGES);

	private final FigureTexts texts = make(FigureTexts.class, MESSAGES, this.duties);

	@Property(tries = SCHOOLS)
	void boardListWorkbookPageAndDocumentSayTheSame(@ForAll long seed) throws IOException {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		GeneratedSchool school = new GeneratedSchool(seed);
		FigureBook book = book(school, school.facts(), school.someDay());
		TermFigures all = book.figures(FigureScope.SCHOOL);
		ListedFigures lists = new ListedFigures(book, this.duties, MESSAGES);
		all.all().forEach((figure) -> assertThat(lists.lines(figure)).as(figure.id()).isEqualTo(counted(figure)));
		onTheBoard(book, all);
		inWorkbooksAndLists(seed, lists, all);
		SummaryText summary = WrittenSummary.of(book, MESSAGES);
		inTheSummary(summary, book);
		inTheHtml(summary, book);
	}

	@Property(tries = SCHOOLS)
	void theBoardOfAnEarlierDayStaysAsItWas(@ForAll long seed) {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		List<Panel> then = board(book(school, school.facts(), day));
		assertThat(board(book(school, school.laterThan(day), day))).isEqualTo(then).isNotEmpty();
	}

	private void onTheBoard(FigureBook book, TermFigures all) {
		List<Panel.Cell> cells = board(book).stream()
			.flatMap((panel) -> panel.rows().stream())
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.path() != null)
			.toList();
		assertThat(cells).hasSizeGreaterThan(20);
		Map<String, TermFigures> known = new HashMap<>(Map.of(FigureScope.SCHOOL.toString(), all));
		for (Panel.Cell cell : cells) {
			String path = String.valueOf(cell.path());
			Figure figure = behind(path, book, known);
			Figure.Ratio of = figure.of();
			String shown = (of != null && cell.tenths() >= 0) ? of.part().number() + "/" + of.whole().number()
					: figure.number();
			assertThat(cell.text()).as(path).isEqualTo(shown);
		}
	}

	private static void inWorkbooksAndLists(long seed, ListedFigures lists, TermFigures all) {
		List<Figure> figures = List.copyOf(all.all());
		for (int i = 0; i < WORKBOOKS; i++) {
			Figure figure = figures.get(Math.floorMod(seed * 31 + i * 41L, figures.size()));
			assertThat(lists.rowsOfWorkbook(figure)).as(figure.id()).isEqualTo(counted(figure));
			Document list = HTML.part("figures/one", "section", Map.of("figure", lists.page(figure)));
			assertThat(list.select("li")).as(figure.id()).hasSize(Math.min(PAGE, counted(figure)));
			assertThat(list.select(".card-h span").text()).as(figure.id()).startsWith("共 " + counted(figure) + " 条");
		}
	}

	/** Every figure of the summary and of the board as it stands in the page. */
	private void inTheHtml(SummaryText text, FigureBook book) {
		Map<String, TermFigures> known = new HashMap<>();
		List<Panel> panels = board(book);
		Document html = HTML.of(PAGES, Map.of("page", PrintedFigures.page(text), "panels", panels));
		List<PrintedFigures.Printed> printed = PrintedFigures.of(text);
		assertThat(html.select("article a.fig")).hasSizeGreaterThanOrEqualTo(printed.size());
		for (Element link : html.select("article a.fig")) {
			String path = link.attr("href");
			assertThat(link.text().replaceAll("[^0-9.]", "")).as(path).isEqualTo(behind(path, book, known).number());
		}
		Elements cells = html.select("main a[href^=/figures/]");
		assertThat(cells).hasSizeGreaterThan(20);
		for (Element cell : cells) {
			String path = cell.attr("href");
			Figure figure = behind(path, book, known);
			Figure.Ratio of = figure.of();
			// the label of a tile may have digits of its own
			Element said = Objects.requireNonNullElse(cell.selectFirst("b"), cell);
			String number = said.text().replaceAll("[^0-9./]", "");
			assertThat(number).as(path)
				.isEqualTo((of != null && number.contains("/")) ? of.part().number() + "/" + of.whole().number()
						: figure.number());
		}
	}

	private static void inTheSummary(SummaryText text, FigureBook book) throws IOException {
		Map<String, TermFigures> known = new HashMap<>();
		for (PrintedFigures.Printed printed : PrintedFigures.of(text)) {
			Figure figure = behind(printed.path(), book, known);
			assertThat(printed.text().replaceAll("[^0-9.]", "")).as(printed.path()).isEqualTo(figure.number());
		}
		Map<String, String> explained = explained(text);
		assertThat(explained).hasSameSizeAs(text.explained());
		explained.forEach((id, count) -> assertThat(count.replaceAll("[^0-9.]", "")).as(id)
			.isEqualTo(known.computeIfAbsent(FigureScope.SCHOOL.toString(), (scope) -> book.figures(FigureScope.SCHOOL))
				.get(id)
				.number()));
	}

	/**
	 * The last table of the document: figure, definition, count. A school of which nobody
	 * is left by then has none.
	 */
	private static Map<String, String> explained(SummaryText text) throws IOException {
		if (text.explained().isEmpty()) {
			return Map.of();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		make(SummaryDocument.class, MESSAGES).write(text, out);
		Map<String, String> found = new HashMap<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
			List<XWPFTable> tables = document.getTables();
			tables.get(tables.size() - 1)
				.getRows()
				.stream()
				.skip(1)
				.forEach((row) -> found.put(row.getCell(1).getText(), row.getCell(3).getText()));
		}
		return found;
	}

	private static Figure behind(String path, FigureBook book, Map<String, TermFigures> known) {
		String id = path.substring("/figures/".length(), path.indexOf('?'));
		String scope = path.replaceAll(".*scope=([^&]*).*", "$1");
		return known.computeIfAbsent(scope, (one) -> book.figures(FigureScope.of(one))).get(id);
	}

	private static int counted(Figure figure) {
		Figure.Ratio of = figure.of();
		return ((of != null) ? of.part() : figure).items().size();
	}

	private List<Panel> board(FigureBook book) {
		TermFigures all = book.figures(FigureScope.SCHOOL);
		Asked asked = new Asked(FigureScope.SCHOOL, "全校", GeneratedSchool.TERM, book.duties().asOf());
		BoardFacts facts = new BoardFacts(asked, book, all, Optional.empty(), "");
		PartsPanels parts = new PartsPanels();
		List<BoardPanel> panels = new ArrayList<>(List.of(new ExceptionsPanel(this.texts),
				new CoveragePanel(this.duties), parts.registerPanel(this.texts, MESSAGES),
				parts.levelPanel(this.texts, MESSAGES), parts.awayPanel(this.texts, MESSAGES),
				new PhasePanel(this.texts, MESSAGES), new RulesPanel(this.texts, this.duties, MESSAGES),
				new LoadPanel(this.texts, MESSAGES), new FollowUpPanel(this.texts)));
		return panels.stream().map((panel) -> panel.of(facts)).toList();
	}

	private static FigureBook book(GeneratedSchool school, DutyFacts facts, LocalDate day) {
		return new FigureBook(DEFINITIONS,
				new DutyBook(GeneratedSchool.TERM, day, school.rules(), facts,
						DutyClock.duties(school.rules(), GeneratedSchool.TERM, facts, day)),
				new Waiting(school.followUps(), List.of()), Map.of(), Criterion.LOCAL);
	}

	private static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		for (String part : List.of("duties", "figures", "figures-gatherings", "figures-kinds", "dashboards", "care",
				"care-gatherings", "care-kinds", "summaries", "summaries-gatherings", "summaries-kinds", "traits",
				"shell")) {
			messages.addBasenames("messages/" + part);
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setUseCodeAsDefaultMessage(true);
		return messages;
	}

	private static List<FigureDefinition> definitions() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(FigureDefinition.class));
		return scanner.findCandidateComponents("tongxing.figures.definitions")
			.stream()
			.map((found) -> (FigureDefinition) make(type(found.getBeanClassName())))
			.sorted(Comparator.comparingInt(FigureDefinition::order))
			.toList();
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T make(Class<T> type, Object... arguments) {
		return BeanUtils.instantiateClass((Constructor<T>) type.getDeclaredConstructors()[0], arguments);
	}

}
