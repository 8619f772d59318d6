package tongxing.summaries.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.kernel.Ids;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;
import tongxing.summaries.pdf.DrawnText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a version keeps for later: its lists and its papers.
 */
@DemoTest
@Transactional
class KeptVersionTests {

	private static final String OF_CLASS = "select child_id from enrolment where class_id = ?";

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	private StaffMember principal;

	private StaffMember teacher;

	private UUID schoolClass;

	@BeforeEach
	void whoWorksHere() {
		this.principal = member("1001");
		this.teacher = member("2001");
		this.schoolClass = this.database.sql("""
				select class_id from homeroom where account_id = ? and during @> date '2026-11-23'
				""").param(this.teacher.id().value()).query(UUID.class).single();
	}

	@Test
	void aVersionAsPdfCarriesItsMarkOnEveryPage() throws Exception {
		String draft = save(this.teacher, UUID.randomUUID());
		assertThat(DrawnText.of(pdf(draft)).text()).contains("第1稿·未锁定");
		String version = locked();
		String code = page(version, this.teacher).select("a[href*=verify]").attr("href").replaceFirst(".*code=", "");
		DrawnText paper = DrawnText.of(pdf(version));
		assertThat(paper.text().split("校验码" + code, -1)).hasSize(paper.pages() + 1);
		assertThat(paper.notEmbedded()).isEmpty();
	}

	@Test
	void aFigureOfAVersionOpensTheListThatWasCountedThen() throws Exception {
		String version = locked();
		String path = page(version, this.teacher)
			.select("article.sheet a[href^=" + version + "/figures/visit.personTimes]")
			.attr("href");
		Document before = page(path, this.teacher);
		String number = before.select("h1 .num").text().replaceAll("\\D", "");
		assertThat(before.select("section li")).hasSize(Math.min(50, Integer.parseInt(number))).isNotEmpty();
		lateVisit();
		this.database.sql("update care_participant set voided_on = '2026-11-23' where child_id in (" + OF_CLASS + ")")
			.param(this.schoolClass)
			.update();
		Document after = page(path, this.teacher);
		assertThat(after.select("section li").eachText()).isEqualTo(before.select("section li").eachText());
		Document today = page(after.select(".ph a.btn").attr("href"), this.teacher);
		assertThat(today.select("h1 .num").text()).isNotEqualTo(after.select("h1 .num").text());
	}

	@Test
	void aClassAndTheTermBeforeWithinTheSchoolsVersionOpenTheListsThatWereCountedThen() throws Exception {
		String version = answer(MockMvcRequestBuilders.post("/summaries/2026-1/school/versions")
			.param("lang", "zh-Hans")
			.param("formKey", UUID.randomUUID().toString()), this.principal).getHeader("Location");
		step(version, "SUBMIT", "", this.principal);
		Document sheet = page(version, this.principal);
		assertThat(sheet.select("article.sheet a.fig[href^=/figures]")).as("figures that open what is counted today")
			.isEmpty();
		String ofClass = sheet.select("article.sheet a[href*=register.closing?scope=class:" + this.schoolClass + "]")
			.attr("href");
		String ofTermBefore = sheet.select("article.sheet a[href*=register.closing?term=2025-2]").attr("href");
		Document before = page(ofClass, this.principal);
		assertThat(before.select("section li"))
			.hasSize(Integer.parseInt(before.select("h1 .num").text().replaceAll("\\D", "")));
		List<String> then = page(ofTermBefore, this.principal).select("h1, section li").eachText();
		this.database.sql("delete from enrolment where child_id in (" + OF_CLASS + " limit 2)")
			.param(this.schoolClass)
			.update();
		assertThat(page(ofClass, this.principal).select("h1, section a").eachText())
			.isEqualTo(before.select("h1, section a").eachText());
		assertThat(page(ofTermBefore, this.principal).select("h1").eachText()).isEqualTo(then.subList(0, 1));
		assertThat(page(before.select(".ph a.btn").attr("href"), this.principal).select("h1 .num").text())
			.isNotEqualTo(before.select("h1 .num").text());
	}

	@Test
	void theListOfAVersionNamesOnlyWhomTheReaderMaySee() throws Exception {
		String version = locked();
		String path = version + "/figures/register.closing";
		String seen = page(path, this.teacher).select("section li a").first().text();
		this.database.sql("""
				update enrolment set during = daterange(lower(during), '2026-11-20'), exit = 'TRANSFER_OUT'
				 where child_id = (select id from child where name = ? limit 1) and upper(during) is null
				""").param(seen).update();
		Document after = page(path, this.teacher);
		assertThat(after.select("section li").eachText()).anyMatch((line) -> line.startsWith("已不在你名单里的学生"));
		assertThat(after.select("section li")).hasSameSizeAs(page(path, this.principal).select("section li"));
	}

	private String locked() throws Exception {
		String version = save(this.teacher, UUID.randomUUID());
		step(version, "SUBMIT", "", this.teacher);
		step(version, "APPROVE", "", this.principal);
		assertThat(step(version, "LOCK", "", this.principal).getHeader("Location")).isEqualTo(version);
		return version;
	}

	/** A visit of two weeks ago that is written down only now. */
	private void lateVisit() {
		UUID record = Ids.next();
		this.database
			.sql("""
					insert into care_record (id, kind, happened_on, channel, outcome, narrative, household_id, author_id,
					                         recorded_on, recorded_at)
					select ?, 'HOME_VISIT', '2026-11-09', 'IN_PERSON', 'DONE', '补记', c.household_id, ?, '2026-11-23', now()
					  from child c join enrolment e on e.child_id = c.id
					 where e.class_id = ? and e.during @> date '2026-11-09' and e.during @> date '2026-11-23' order by c.id limit 1
					""")
			.params(record, this.teacher.id().value(), this.schoolClass)
			.update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select r.id, c.id, r.happened_on, r.kind, r.household_id from care_record r
				  join child c on c.household_id = r.household_id join enrolment e on e.child_id = c.id
				 where r.id = ? and e.class_id = ? and e.during @> date '2026-11-23' order by c.id limit 1
				""").params(record, this.schoolClass).update();
	}

	private String save(StaffMember who, UUID key) throws Exception {
		return answer(MockMvcRequestBuilders.post("/summaries/2026-1/class:" + this.schoolClass + "/versions")
			.param("lang", "zh-Hans")
			.param("formKey", key.toString()), who).getHeader("Location");
	}

	private MockHttpServletResponse step(String version, String step, String said, StaffMember who) throws Exception {
		return answer(MockMvcRequestBuilders.post(version + "/steps")
			.param("formKey", UUID.randomUUID().toString())
			.param("step", step)
			.param("said", said), who);
	}

	private Document page(String path, StaffMember who) throws Exception {
		MockHttpServletResponse answer = answer(MockMvcRequestBuilders.get(path), who);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
	}

	private byte[] pdf(String version) throws Exception {
		return answer(MockMvcRequestBuilders.get(version + "/pdf"), this.principal).getContentAsByteArray();
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, StaffMember who) throws Exception {
		return this.web.perform(request.with(SignedIn.as(who)).with(csrf())).andReturn().getResponse();
	}

	private StaffMember member(String number) {
		return this.members.get(new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(number)
			.query(UUID.class)
			.single()));
	}

}
