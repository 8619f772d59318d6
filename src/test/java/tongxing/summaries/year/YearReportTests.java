package tongxing.summaries.year;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The year counts what its terms count, each thing once, and each number opens its list.
 */
@DemoTest
@Transactional
class YearReportTests {

	@Autowired
	private YearReport report;

	@Autowired
	private Figures figures;

	@Autowired
	private FigureTexts texts;

	@Autowired
	private MockMvc web;

	@Autowired
	private ApplicationContext context;

	@Test
	void aChildSeenInBothTermsIsOneChildAndTwoVisitsAreTwo() {
		UUID child = UUID.randomUUID();
		Figure autumn = children(child, UUID.randomUUID());
		Figure spring = children(child);
		assertThat(YearReport.union(List.of(autumn, spring)).number()).isEqualTo("2");
		Figure one = Figure.count("visit.records", "d", Unit.EVENTS, List.of(Item.record(UUID.randomUUID())));
		Figure two = Figure.count("visit.records", "d", Unit.EVENTS, List.of(Item.record(UUID.randomUUID())));
		assertThat(YearReport.union(List.of(one, two)).number()).isEqualTo("2");
	}

	@Test
	void theFiguresAreThoseOfTheTerms() {
		for (int schoolYear : this.report.years(TestClock.TODAY)) {
			YearReport.Year year = this.report.of(FigureScope.SCHOOL, schoolYear, TestClock.TODAY);
			assertThat(year.answers()).hasSize(5);
			for (YearReport.Answer answer : year.answers()) {
				assertThat(answer.evidence()).isNotEmpty();
				for (YearReport.Evidence evidence : answer.evidence()) {
					assertThat(evidence.terms()).hasSameSizeAs(year.terms());
				}
			}
		}
		YearReport.Year now = this.report.of(FigureScope.SCHOOL, 2026, TestClock.TODAY);
		TermFigures term = this.figures.of(FigureScope.SCHOOL, now.terms().get(0), TestClock.TODAY);
		now.answers()
			.stream()
			.flatMap((answer) -> answer.evidence().stream())
			.forEach((evidence) -> assertThat(evidence.value()).as(evidence.id())
				.isEqualTo(this.texts.value(term.get(evidence.id()))));
	}

	@Test
	void everyNumberOpensItsList() throws Exception {
		Document page = page("/summaries/year/2026", Role.PRINCIPAL, 200);
		assertThat(page.select("section.card")).hasSize(5);
		for (Element figure : page.select("a.fig")) {
			Document list = page(figure.attr("href"), Role.PRINCIPAL, 200);
			assertThat(list.text()).contains(figure.text());
		}
	}

	@Test
	void aClassHasItsYearAndTakesItAwayAsADocument() throws Exception {
		Document school = page("/summaries/year/2026", Role.PRINCIPAL, 200);
		String path = school.select("nav.pick a[href*=class:]").first().attr("href");
		Document page = page(path, Role.PRINCIPAL, 200);
		assertThat(page.select("section.card")).hasSize(5);
		byte[] file = this.web
			.perform(get(path + "/document").with(SignedIn.as(SignedIn.newMember(this.context, "某人", Role.PRINCIPAL))))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		StringBuilder words = new StringBuilder();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
			document.getParagraphs().forEach((paragraph) -> words.append(paragraph.getText()));
			assertThat(document.getTables().size()).isGreaterThanOrEqualTo(5);
			document.getTables().forEach((table) -> words.append(table.getText()));
		}
		assertThat(words).contains("学年", page.select("section.card h2").first().text());
		for (Element figure : page.select("td.num")) {
			assertThat(words).contains(figure.text());
		}
	}

	@Test
	void whatAFigureCountsNeedsNoPaper() {
		YearReport.Year year = this.report.of(FigureScope.SCHOOL, 2026, TestClock.TODAY);
		TermFigures term = this.figures.of(FigureScope.SCHOOL, year.terms().get(0), TestClock.TODAY);
		for (Question question : Question.ALL) {
			for (Question.Paper paper : question.unrecorded()) {
				assertThat(year.answers()
					.stream()
					.filter((answer) -> answer.question().equals(question.code()))
					.anyMatch((answer) -> answer.unrecorded().contains(paper.code()))).as(paper.code())
					.isEqualTo(term.find(paper.figure()).isEmpty());
			}
		}
	}

	@Test
	void onlyWhoMaySeeTheSchoolMaySeeItsYearAndOnlyOneThatHasBegun() throws Exception {
		page("/summaries/year/2026", Role.TEACHER, 404);
		page("/summaries/year/2050", Role.PRINCIPAL, 404);
		assertThat(this.report.years(LocalDate.of(1999, 1, 1))).isEmpty();
	}

	private static Figure children(UUID... children) {
		return Figure.count("visit.children", "d", Unit.CHILDREN, List.of(children).stream().map(Item::child).toList());
	}

	private Document page(String path, Role role, int status) throws Exception {
		var response = this.web.perform(get(path).with(SignedIn.as(SignedIn.newMember(this.context, "某人", role))))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(status);
		return Jsoup.parse(response.getContentAsString());
	}

}
