package tongxing.summaries.web;

import java.nio.charset.StandardCharsets;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A summary on its way from draft to lock: what changed is told figure by figure, what
 * was edited stays, and what was locked never changes.
 */
@DemoTest
@Transactional
class SummaryWorkflowTests {

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
	void aSecondVersionTellsFigureByFigureWhatWasAddedAndWhenItWasWrittenDown() throws Exception {
		save(this.teacher, UUID.randomUUID());
		lateVisit();
		String second = save(this.teacher, UUID.randomUUID());
		Document page = page(second, this.teacher);
		assertThat(page.select(".ph").text()).contains("第 2 稿");
		assertThat(page.select("section[aria-labelledby=h-diff] li").eachText())
			.anyMatch((line) -> line.startsWith("家访次数 +1次") && line.contains("补记于") && line.contains("11月23日"));
		assertThat(page(second + "/changes", this.teacher).select("li").size()).isPositive();
	}

	@Test
	void savingWhatDidNotChangeOrTheSameFormTwiceMakesNoSecondVersion() throws Exception {
		UUID key = UUID.randomUUID();
		String first = save(this.teacher, key);
		assertThat(save(this.teacher, key)).isEqualTo(first);
		assertThat(save(this.teacher, UUID.randomUUID())).isEqualTo(first);
	}

	@Test
	void anEditedBlockStaysAndIsStaleOnceItsFiguresChange() throws Exception {
		String first = save(this.teacher, UUID.randomUUID());
		String own = form(first, "HomeVisits").select("textarea").text() + "老师们多在周末走访。";
		edit(first, "HomeVisits", 0, own);
		assertThat(page(first, this.teacher).select("#b-HomeVisits.edited").text()).contains("多在周末走访", "改过文字");
		lateVisit();
		String second = save(this.teacher, UUID.randomUUID());
		assertThat(page(second, this.teacher).select("#b-HomeVisits.stale").text()).contains("多在周末走访", "→");
		MockHttpServletResponse refused = step(second, "SUBMIT", "", this.teacher);
		assertThat(refused.getStatus()).isEqualTo(200);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("更新以后再提交");
		Document form = form(second, "HomeVisits");
		edit(second, "HomeVisits", 1, form.select("textarea").text());
		assertThat(page(second, this.teacher).select("#b-HomeVisits.stale")).isEmpty();
		assertThat(step(second, "SUBMIT", "", this.teacher).getStatus()).isEqualTo(302);
	}

	@Test
	void whoEditsWhatSomebodyElseEditedSeesBothAndLosesNothing() throws Exception {
		String version = save(this.teacher, UUID.randomUUID());
		edit(version, "Talks", 0, "她先写的。");
		MockHttpServletResponse answer = send(version + "/blocks/Talks", this.teacher, "revision", "0", "text",
				"我后写的。");
		Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
		assertThat(page.select("section[aria-labelledby=h-theirs]").text()).contains("她先写的。");
		assertThat(page.select("textarea").text()).isEqualTo("我后写的。");
		assertThat(page.select("input[name=revision]").first().val()).isEqualTo("1");
	}

	@Test
	void neitherAChildsNameNorANumberOfOnesOwnIsSaved() throws Exception {
		String version = save(this.teacher, UUID.randomUUID());
		String child = this.database
			.sql("""
					select c.name from child c join enrolment e on e.child_id = c.id
					 where e.class_id = ? and e.during @> date '2026-11-23' and length(c.name) > 2
					   and not exists (select from account a where a.name = c.name) and not exists (select from helper h where h.name = c.name)
					 limit 1
					""")
			.param(this.schoolClass)
			.query(String.class)
			.single();
		assertThat(refusal(version, child + "很好。")).contains("学生的姓名");
		assertThat(refusal(version, "谈了9999次。")).contains("9999");
	}

	@Test
	void aReturnedVersionStaysAndGoesOnAsANewDraft() throws Exception {
		String first = save(this.teacher, UUID.randomUUID());
		step(first, "SUBMIT", "", this.teacher);
		assertThat(step(first, "APPROVE", "", this.teacher).getStatus()).isEqualTo(404);
		assertThat(step(first, "GIVE_BACK", "", this.principal).getContentAsString(StandardCharsets.UTF_8))
			.contains("写明原因");
		String second = step(first, "GIVE_BACK", "请补上期中家访", this.principal).getHeader("Location");
		assertThat(second).isNotEqualTo(first);
		Document page = page(second, this.teacher);
		assertThat(page.select(".ph").text()).contains("第 2 稿", "草稿");
		assertThat(page.text()).contains("请补上期中家访");
		assertThat(page(first, this.teacher).select(".ph").text()).contains("已退回");
		assertThat(this.database.sql("select action from audit_entry where subject = ? order by at")
			.param(first.substring(first.lastIndexOf('/') + 1))
			.query(String.class)
			.list()).contains("SUMMARY_MADE", "SUMMARY_SUBMIT", "SUMMARY_GIVE_BACK");
	}

	@Test
	void aLockedVersionIsTheSameByteByByteWhateverHappensLater() throws Exception {
		String version = locked();
		byte[] document = document(version);
		byte[] pdf = pdf(version);
		String sheet = page(version, this.principal).select("article.sheet").outerHtml();
		lateVisit();
		this.database.sql("update school_class set display_name = '改名班' where id = ?").param(this.schoolClass).update();
		this.database.sql("update care_record set narrative = '改了'").update();
		assertThat(document(version)).isEqualTo(document);
		assertThat(pdf(version)).isEqualTo(pdf);
		assertThat(page(version, this.principal).select("article.sheet").outerHtml()).isEqualTo(sheet);
		String next = step(version, "REOPEN", "补上漏记的家访", this.principal).getHeader("Location");
		assertThat(page(save(this.teacher, UUID.randomUUID()), this.teacher).select(".ph").text()).contains("第 3 稿");
		assertThat(next).isNotEqualTo(version);
		assertThat(document(version)).isEqualTo(document);
		assertThat(pdf(version)).isEqualTo(pdf);
	}

	@Test
	void theDatabaseItselfKeepsAFrozenVersion() throws Exception {
		String version = locked();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("update summary_version set content = 'x' where id = ?::uuid")
				.param(version.substring(version.lastIndexOf('/') + 1))
				.update())
			.withMessageContaining("never changes");
	}

	@Test
	void aPaperIsVerifiedByItsCodeAndAChangedOneIsNot() throws Exception {
		String version = locked();
		byte[] document = document(version);
		Document page = page(version, this.teacher);
		String code = page.select("a[href*=verify]").attr("href").replaceFirst(".*code=", "");
		String hash = page.select("section[aria-labelledby=h-flow] .num").text().replaceFirst(".* ", "");
		assertThat(verdict("/verify?code=" + code)).contains("是。", "班", "数字统计到 2026年11月23日", hash);
		assertThat(verdict("/verify?code=" + code + "&hash=" + hash.substring(0, 16))).contains("是。");
		assertThat(verdict("/verify?code=" + code + "&hash=" + "0".repeat(16))).contains("不是。", "改动过");
		assertThat(verdict("/verify?code=AAAA-BBBB-CCCC")).contains("不是。没有这个校验码");
		assertThat(verdict(document)).contains("是。").doesNotContain("不是");
		byte[] pdf = pdf(version);
		assertThat(verdict(pdf)).contains("是。").doesNotContain("不是");
		pdf[pdf.length / 2]++;
		assertThat(verdict(pdf)).contains("不是。这个文件");
		document[document.length / 2]++;
		assertThat(verdict(document)).contains("不是。这个文件");
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
		return send(version + "/steps", who, "step", step, "said", said);
	}

	private void edit(String version, String block, int revision, String text) throws Exception {
		assertThat(send(version + "/blocks/" + block, this.teacher, "revision", String.valueOf(revision), "text", text)
			.getStatus()).isEqualTo(302);
	}

	private String refusal(String version, String text) throws Exception {
		MockHttpServletResponse answer = send(version + "/blocks/Talks", this.teacher, "revision", "0", "text", text);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select("#text-e").text();
	}

	private MockHttpServletResponse send(String path, StaffMember who, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
			.param("formKey", UUID.randomUUID().toString());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return answer(request, who);
	}

	private Document form(String version, String block) throws Exception {
		return page(version + "/blocks/" + block, this.teacher);
	}

	private Document page(String path, StaffMember who) throws Exception {
		MockHttpServletResponse answer = answer(MockMvcRequestBuilders.get(path), who);
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
	}

	private byte[] document(String version) throws Exception {
		return answer(MockMvcRequestBuilders.get(version + "/document"), this.principal).getContentAsByteArray();
	}

	private byte[] pdf(String version) throws Exception {
		return answer(MockMvcRequestBuilders.get(version + "/pdf"), this.principal).getContentAsByteArray();
	}

	private String verdict(String path) throws Exception {
		return page(path, member("2002")).select(".note").text();
	}

	private String verdict(byte[] document) throws Exception {
		MockHttpServletResponse answer = this.web
			.perform(MockMvcRequestBuilders.multipart("/verify/file")
				.file(new MockMultipartFile("file", "x.docx", null, document))
				.with(SignedIn.as(this.teacher))
				.with(csrf()))
			.andReturn()
			.getResponse();
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".note").text();
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
