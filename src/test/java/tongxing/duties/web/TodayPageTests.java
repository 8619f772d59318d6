package tongxing.duties.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.registry.Rolls;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The home page on the demo school.
 */
@DemoTest
@Transactional
class TodayPageTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	@Autowired
	private Duties duties;

	@Autowired
	private Rolls rolls;

	@Autowired
	private Terms terms;

	@Test
	void asksTheDatabaseAtMostTwelveTimes() throws Exception {
		for (StaffMember member : List.of(teacher(), member("PRINCIPAL"))) {
			ListAppender<ILoggingEvent> statements = new ListAppender<>();
			Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
			statements.start();
			logger.addAppender(statements);
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			try {
				page("/", member);
			}
			finally {
				logger.setLevel(null);
				logger.setAdditive(true);
				logger.detachAppender(statements);
			}
			assertThat(statements.list).extracting(ILoggingEvent::getFormattedMessage)
				.filteredOn((line) -> line.startsWith("Executing prepared SQL statement"))
				.hasSizeLessThanOrEqualTo(12);
		}
	}

	@Test
	void homePageListAndFilterSayTheSameOfATeachersChildren() throws Exception {
		StaffMember teacher = teacher();
		List<Duty> overdue = overdue(teacher);
		long children = overdue.stream().map(Duty::child).distinct().count();
		assertThat(overdue).isNotEmpty();
		assertThat(page("/", teacher).select("h2#h-over + span").text())
			.isEqualTo(children + " 人 " + overdue.size() + " 项");
		Document plan = page("/today/plan", teacher);
		assertThat(plan.select(".late")).hasSize(overdue.size());
		Document list = page("/children?pick=overdue", teacher);
		assertThat(list.select("tbody tr")).hasSize((int) Math.min(30, children));
		int listed = list.select("td .late")
			.eachText()
			.stream()
			.filter((text) -> text.endsWith("项过期"))
			.mapToInt((text) -> Integer.parseInt(text.replaceAll("\\D", "")))
			.sum();
		assertThat(listed).isEqualTo(overdue.size());
	}

	@Test
	void everyNumberOfThePrincipalIsAsLargeAsItsList() throws Exception {
		StaffMember principal = member("PRINCIPAL");
		Document page = page("/", principal);
		assertThat(page.select("a.exc")).hasSizeGreaterThan(5);
		for (var tile : page.select("a.exc")) {
			String number = tile.select("b").first().ownText();
			String shown = page(tile.attr("href"), principal).select("h2#h-list + span").text();
			assertThat(shown).as(tile.attr("href")).startsWith("共 " + number + " 条");
		}
	}

	@Test
	void aTeachersPageNamesOnlyTheirOwnChildren() throws Exception {
		StaffMember teacher = teacher();
		String text = page("/", teacher).text();
		List<String> others = this.database.sql("""
				select name from child c where not exists (select 1 from caseload l
				  where l.child_id = c.id and l.account_id = :me and l.during @> :today)
				   and not exists (select 1 from account a where a.name = c.name)
				   and not exists (select 1 from child d join caseload l on l.child_id = d.id
				     and l.account_id = :me and l.during @> :today where position(c.name in d.name) > 0)
				""").param("me", teacher.id().value()).param("today", TODAY).query(String.class).list();
		assertThat(others).isNotEmpty().noneMatch(text::contains);
	}

	private List<Duty> overdue(StaffMember member) {
		return this.duties.ofIds(this.rolls.ofCaseload(member.id().value(), TODAY), this.terms.current(TODAY), TODAY)
			.stream()
			.filter((duty) -> duty.status() == DutyStatus.OVERDUE && !duty.observed())
			.toList();
	}

	/** Who leads a class in which something is overdue. */
	private StaffMember teacher() {
		return this.database
			.sql("""
					select h.account_id from homeroom h where h.during @> :today
					   and not exists (select 1 from account_role r where r.account_id = h.account_id and r.role <> 'TEACHER')
					 order by h.account_id
					""")
			.param("today", TODAY)
			.query(UUID.class)
			.list()
			.stream()
			.map((id) -> this.members.get(new AccountId(id)))
			.filter((member) -> !overdue(member).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private StaffMember member(String role) {
		return this.members.get(new AccountId(
				this.database.sql("select account_id from account_role where role = ? order by account_id limit 1")
					.param(role)
					.query(UUID.class)
					.single()));
	}

	private Document page(String path, StaffMember member) throws Exception {
		return Jsoup
			.parse(this.web.perform(MockMvcRequestBuilders.get(java.net.URI.create(path)).with(SignedIn.as(member)))
				.andReturn()
				.getResponse()
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
	}

}
