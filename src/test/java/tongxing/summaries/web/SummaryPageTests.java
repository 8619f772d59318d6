package tongxing.summaries.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tongxing.DemoTest;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Members;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The school's summary on screen: every digit is a figure with its records, nobody is
 * named, and only those who may have it get it.
 */
@DemoTest
@Transactional
class SummaryPageTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	@Autowired
	private Terms terms;

	@Autowired
	private Figures figures;

	private final Map<String, TermFigures> computed = new ConcurrentHashMap<>();

	@ParameterizedTest
	@ValueSource(strings = { "zh-Hans", "zh-Hant", "en" })
	void everyDigitIsAFigureADateANameOrANumber(String language) throws Exception {
		Element sheet = sheet("2026-1", "school", language);
		sheet.select("a.fig, time, bdi, svg text.time").remove();
		sheet.select("caption, figcaption, svg title")
			.forEach((caption) -> caption.text(caption.text().replaceFirst("^(表|图|圖|Table |Figure )1", "")));
		assertThat(sheet.text()).doesNotContainPattern("[0-9０-９]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-1", "2025-2", "2026-1" })
	void everyFigureIsAsLargeAsTheListBehindIt(String term) throws Exception {
		List<Element> links = sheet(term, "school", "zh-Hans").select("a.fig");
		assertThat(links).hasSizeGreaterThan(80);
		for (Element link : links) {
			UriComponents address = UriComponentsBuilder.fromUriString(link.attr("href")).build();
			FigureScope scope = FigureScope.of(address.getQueryParams().getFirst("scope"));
			LocalDate asOf = LocalDate.parse(address.getQueryParams().getFirst("asOf"));
			TermId of = TermId.of(address.getQueryParams().getFirst("term"));
			Figure figure = this.computed.computeIfAbsent(of + " " + scope, (one) -> this.figures.of(scope, of, asOf))
				.get(address.getPathSegments().get(1));
			String printed = link.text().replaceAll("[^0-9.]", "");
			assertThat(printed).as(link.attr("href")).isEqualTo(figure.number());
			if (figure.unit() != Unit.PERCENT) {
				assertThat(figure.items().stream().map(Figure.Item::worth).reduce(BigDecimal.ZERO, BigDecimal::add))
					.as(link.attr("href"))
					.isEqualByComparingTo(printed);
			}
		}
	}

	@Test
	void theRegisterIsComparedWithTheEndOfLastTerm() throws Exception {
		Term last = this.terms.get(TermId.of("2025-2"));
		Figure before = this.figures.numbers(FigureScope.SCHOOL, last, last.lastDay()).get("register.closing");
		Element told = sheet("2026-1", "school", "zh-Hans").select("p:contains(与上学期末相比)").first();
		assertThat(told).isNotNull();
		Element first = told.select("a.fig").first();
		assertThat(first.text()).isEqualTo(before.number() + "人");
		assertThat(first.attr("href")).contains("/figures/register.closing?term=2025-2");
	}

	@Test
	void theFirstTermHasNothingToCompareWith() throws Exception {
		assertThat(sheet("2025-1", "school", "zh-Hans").text()).contains("没有上学期的记录").doesNotContain("与上学期末相比");
	}

	@ParameterizedTest
	@ValueSource(strings = { "school", "class", "helper" })
	void noChildIsNamed(String kind) throws Exception {
		String text = sheet("2026-1", scope(kind), "zh-Hans").text();
		List<String> names = this.database.sql("select name from child").query(String.class).list();
		assertThat(names).isNotEmpty().noneMatch(text::contains);
	}

	@Test
	void aClassSummaryNamesWhoLeadsItAndWhoIsPaired() throws Exception {
		String text = sheet("2026-1", scope("class"), "zh-Hans").text();
		assertThat(text).contains(this.database.sql("""
				select a.name from homeroom h join account a on a.id = h.account_id
				  join school_class k on k.id = h.class_id
				 where k.school_year = 2026 and h.during @> date '2026-11-23' order by k.grade, k.number limit 1
				""").query(String.class).single());
	}

	@Test
	void isWrittenInTraditionalByPhraseAndInEnglish() throws Exception {
		assertThat(sheet("2026-1", "school", "zh-Hant").text()).contains("家訪").contains("關愛學生").doesNotContain("訪問覆蓋");
		String english = sheet("2026-1", "school", "en").clone().text();
		assertThat(english).contains("home visits").contains("What was done");
		Document page = Jsoup.parse(page("2026-1", "school", "en", "PRINCIPAL"));
		page.select("bdi").remove();
		assertThat(page.select("article.sheet").text()).doesNotContainPattern("\\p{IsHan}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TEACHER", "COUNSELLOR" })
	void theSchoolsIsOnlyForThoseWhoAnswerForIt(String role) throws Exception {
		this.web.perform(MockMvcRequestBuilders.get("/summaries/2026-1/school").with(as(account(role))))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
	}

	@Test
	void aTeacherGetsTheirOwnClassAndNoOther() throws Exception {
		List<UUID> classes = this.database.sql("""
				select k.id from school_class k join homeroom h on h.class_id = k.id and h.account_id = :me
				   and h.during @> date '2026-11-23'
				""").param("me", account("TEACHER").value()).query(UUID.class).list();
		UUID other = this.database
			.sql("select id from school_class where school_year = 2026 and not id = any(:own) limit 1")
			.param("own", classes.toArray(UUID[]::new))
			.query(UUID.class)
			.single();
		this.web
			.perform(MockMvcRequestBuilders.get("/summaries/2026-1/class:" + classes.get(0))
				.with(as(account("TEACHER"))))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
		this.web.perform(MockMvcRequestBuilders.get("/summaries/2026-1/class:" + other).with(as(account("TEACHER"))))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
	}

	@Test
	void takingTheDocumentAwayLeavesAnAuditRow() throws Exception {
		long before = exports();
		byte[] file = this.web
			.perform(MockMvcRequestBuilders.get("/summaries/2026-1/school/document").with(as(account("PRINCIPAL"))))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		keep("demo-school.docx", file);
		assertThat(Arrays.copyOf(file, 2)).isEqualTo(new byte[] { 'P', 'K' });
		assertThat(exports()).isEqualTo(before + 1);
	}

	@Test
	void aChildsFileTellsNothingRestrictedAndLeavesAnAuditRow() throws Exception {
		UUID child = this.database.sql("""
				select p.child_id from care_restricted x join care_participant p on p.record_id = x.record_id
				  join care_record r on r.id = p.record_id
				 where r.happened_on >= '2026-09-01' and r.kind = 'TALK' order by 1 limit 1
				""").query(UUID.class).single();
		String page = page("2026-1", "child:" + child, "zh-Hans", "PRINCIPAL");
		assertThat(Jsoup.parse(page).select("table.prose tbody tr")).isNotEmpty();
		assertThat(Jsoup.parse(page).title()).doesNotContain(this.database.sql("select name from child where id = :id")
			.param("id", child)
			.query(String.class)
			.single());
		assertThat(page).doesNotContain("保密");
		assertThat(this.database
			.sql("select count(*) from audit_entry where action = 'GROWTH_FILE_READ' and child_id = :id")
			.param("id", child)
			.query(Long.class)
			.single()).isPositive();
		byte[] file = this.web
			.perform(MockMvcRequestBuilders.get("/summaries/2026-1/child:" + child + "/document")
				.with(as(account("PRINCIPAL"))))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		keep("growth.docx", file);
		assertThat(Arrays.copyOf(file, 2)).isEqualTo(new byte[] { 'P', 'K' });
	}

	@Test
	void theChooserOffersWhatOneMayHave() throws Exception {
		String principal = get("/summaries", "PRINCIPAL");
		assertThat(Jsoup.parse(principal).select("input[name=scope]")).hasSizeGreaterThan(12);
		String teacher = get("/summaries", "TEACHER");
		assertThat(Jsoup.parse(teacher).select("input[name=scope][value=school]")).isEmpty();
	}

	@Test
	void thePageAsksTheDatabaseAtMostThirteenTimesBesideSessionAndAccount() throws Exception {
		AccountId principal = account("PRINCIPAL");
		RequestPostProcessor signedIn = as(principal);
		Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		ListAppender<ILoggingEvent> statements = new ListAppender<>();
		statements.start();
		logger.addAppender(statements);
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		try {
			this.web.perform(MockMvcRequestBuilders.get("/summaries/2026-1/school").with(signedIn));
		}
		finally {
			logger.setLevel(null);
			logger.setAdditive(true);
			logger.detachAppender(statements);
		}
		assertThat(statements.list).extracting(ILoggingEvent::getFormattedMessage)
			.filteredOn(
					(line) -> line.startsWith("Executing prepared SQL statement") && !line.contains("SPRING_SESSION"))
			.hasSizeLessThanOrEqualTo(13);
	}

	private long exports() {
		return this.database.sql("select count(*) from audit_entry where action = 'SUMMARY_EXPORTED'")
			.query(Long.class)
			.single();
	}

	private Element sheet(String term, String scope, String language) throws Exception {
		return Jsoup.parse(page(term, scope, language, "PRINCIPAL")).select("article.sheet").first();
	}

	private String page(String term, String scope, String language, String role) throws Exception {
		String page = get("/summaries/" + term + "/" + scope + "?lang=" + language, role);
		keep("summary-%s-%s-%s.html".formatted(term, scope.replaceFirst(":.*", ""), language),
				page.getBytes(StandardCharsets.UTF_8));
		return page;
	}

	private String get(String address, String role) throws Exception {
		var answer = this.web.perform(MockMvcRequestBuilders.get(address).with(as(account(role))))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private String scope(String kind) {
		return switch (kind) {
			case "class" -> "class:" + this.database
				.sql("select id from school_class where school_year = 2026 order by grade, number limit 1")
				.query(UUID.class)
				.single();
			case "helper" -> "helper:"
					+ this.database.sql("select helper_id from pairing where upper_inf(during) and is_primary limit 1")
						.query(UUID.class)
						.single();
			default -> "school";
		};
	}

	private AccountId account(String role) {
		return new AccountId(this.database
			.sql("""
					select r.account_id from account_role r where r.role = :role
					   and (:role <> 'TEACHER' or not exists (select from account_role o where o.account_id = r.account_id
					          and o.role <> 'TEACHER') and exists (select from homeroom h where h.account_id = r.account_id
					          and h.during @> date '2026-11-23'))
					   and (:role <> 'COUNSELLOR' or not exists (select from account_role o where o.account_id = r.account_id
					          and o.role <> 'COUNSELLOR'))
					 order by r.account_id limit 1
					""")
			.param("role", role)
			.query(UUID.class)
			.single());
	}

	private RequestPostProcessor as(AccountId account) {
		return SecurityMockMvcRequestPostProcessors.authentication(ActingAs.proofOf(this.members.get(account)));
	}

	/** With -Dtongxing.test.papers=FOLDER pages and papers are kept to be looked at. */
	private static void keep(String name, byte[] content) throws IOException {
		String folder = System.getProperty("tongxing.test.papers");
		if (folder != null) {
			Files.write(Path.of(folder, name), content);
		}
	}

}
