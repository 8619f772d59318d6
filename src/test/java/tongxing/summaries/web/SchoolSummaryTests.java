package tongxing.summaries.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

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
 * What the school makes of its classes' summaries: who handed in, which cases are told,
 * in whose words.
 */
@DemoTest
@Transactional
class SchoolSummaryTests {

	private static final String CASES = "/summaries/2026-1/cases";

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	@Autowired
	private Figures figures;

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
	void theListOfClassesSaysWhoHandedInAndWhoWasReminded() throws Exception {
		String row = "tr:has(form[action*=" + this.schoolClass + "])";
		assertThat(page("/summaries/2026-1/classes", this.principal).select(row).text()).contains("还没有");
		String remind = "/summaries/2026-1/classes/" + this.schoolClass + "/reminders";
		assertThat(send(remind, this.principal).getStatus()).isEqualTo(302);
		assertThat(body(send(remind, this.principal))).contains("今天已经提醒过");
		assertThat(page("/summaries", this.teacher).select(".note-warn").text()).contains("提醒您提交");
		String version = send("/summaries/2026-1/class:" + this.schoolClass + "/versions", this.teacher, "lang",
				"zh-Hans")
			.getHeader("Location");
		assertThat(page("/summaries/2026-1/classes", this.principal).select(row).text()).contains("草稿");
		send(version + "/steps", this.teacher, "step", "SUBMIT");
		assertThat(page("/summaries/2026-1/classes", this.principal).select("tr:has(a[href$=" + version + "])").text())
			.contains("已提交");
		assertThat(page("/summaries", this.teacher).select(".note-warn")).isEmpty();
		assertThat(body(send(remind, this.principal))).contains("已经提交了");
	}

	@Test
	void aChildWhoChangesClassIsInBothClassesAndOnceInTheSchool() {
		Figure before = visited(FigureScope.SCHOOL);
		UUID child = visited(new FigureScope(FigureScope.Kind.CLASS, this.schoolClass)).items().get(0).child();
		UUID other = this.database
			.sql("select id from school_class where school_year = 2026 and id <> ? order by id limit 1")
			.param(this.schoolClass)
			.query(UUID.class)
			.single();
		this.database.sql(
				"update enrolment set exit = 'CLASS_CHANGE', during = daterange(lower(during), date '2026-11-22') where child_id = ? and during @> date '2026-11-23'")
			.param(child)
			.update();
		this.database.sql("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-11-22,)')")
			.params(child, other)
			.update();
		Figure after = visited(FigureScope.SCHOOL);
		assertThat(after.value()).isEqualByComparingTo(before.value());
		assertThat(after.items()).extracting(Figure.Item::key).doesNotHaveDuplicates().contains(child.toString());
	}

	@Test
	void aCaseIsToldWithoutNamesInTheClassAndOnceChosenInTheSchool() throws Exception {
		Child child = child();
		String form = CASES + "/of/" + child.id();
		assertThat(page(form, this.teacher).select("input[name=record]")).isNotEmpty();
		MockHttpServletResponse saved = send(form, this.teacher, "record", child.record().toString(), "text",
				child.name() + "开学时不爱说话，" + child.parent() + "每周打来电话以后，愿意发言了。");
		assertThat(saved.getStatus()).as(body(saved)).isEqualTo(302);
		String told = page("/summaries/2026-1/class:" + this.schoolClass, this.teacher).select("article.sheet").text();
		assertThat(told).contains("某开学时不爱说话").doesNotContain(child.name()).doesNotContain(child.parent());
		assertThat(page("/summaries/2026-1/school", this.principal).select("article.sheet").text())
			.doesNotContain("不爱说话");
		String tell = page(CASES, this.principal).select("form[action$=school]").attr("action");
		send(tell, this.principal);
		assertThat(page("/summaries/2026-1/school", this.principal).select("article.sheet").text()).contains("不爱说话");
		send(tell.replace("school", "withdraw"), this.teacher);
		assertThat(page(CASES, this.teacher).text()).doesNotContain("不爱说话");
	}

	@Test
	void theSchoolsWorkIsCalledByItsNamesUnlessTheyNameAChild() throws Exception {
		String child = child().name();
		assertThat(page("/summaries/2026-1/school", this.principal).select("article.sheet bdi").eachText())
			.contains("关爱学生帮扶制度");
		this.database.sql("update policy set name = ? where name = '关爱学生帮扶制度'").param("帮扶" + child + "的制度").update();
		this.database
			.sql("""
					update care_record set details = jsonb_set(details, '{title}', to_jsonb(?::text)) where kind = 'ACTIVITY'
					""")
			.param("给" + child + "过生日")
			.update();
		String told = page("/summaries/2026-1/school", this.principal).select("article.sheet").text();
		assertThat(told).doesNotContain(child).contains("关爱学生活动制度");
	}

	@Test
	void aCaseThatNamesAnotherChildIsRefusedAtItsField() throws Exception {
		Child child = child();
		String another = this.database.sql("""
				select c.name from child c where c.household_id <> (select household_id from child where id = ?)
				   and length(c.name) > 2 and not exists (select from account a where a.name = c.name)
				   and not exists (select from helper h where h.name = c.name) order by c.id limit 1
				""").param(child.id()).query(String.class).single();
		MockHttpServletResponse answer = send(CASES + "/of/" + child.id(), this.teacher, "record",
				child.record().toString(), "text", "和" + another + "一起读书。");
		assertThat(Jsoup.parse(body(answer)).select("#text-e").text()).contains("别的学生的姓名");
	}

	@Test
	void anUnknownFieldIsRefusedBesideItsTextAndAKnownOneIsPreviewedKeptAndNumbered() throws Exception {
		String path = "/summaries/wording/visits";
		MockHttpServletResponse wrong = send(path, this.principal, "summaries.visits.done", "走访{visit.everybody}。");
		assertThat(Jsoup.parse(body(wrong)).getElementById("summaries.visits.done-e").text())
			.contains("{visit.everybody}", "{visit.records}");
		String own = "老师们翻山越岭，共走访{visit.records}。";
		MockHttpServletResponse tried = send(path, this.principal, "summaries.visits.done", own, "preview", "1");
		assertThat(Jsoup.parse(body(tried)).select("section[aria-labelledby=h-preview]").text())
			.contains("老师们翻山越岭，共走访");
		assertThat(page("/summaries/2026-1/school", this.principal).text()).doesNotContain("翻山越岭");
		assertThat(send(path, this.principal, "summaries.visits.done", own).getStatus()).isEqualTo(302);
		assertThat(page("/summaries/2026-1/school", this.principal).text()).contains("翻山越岭");
		assertThat(page("/summaries/2026-1/school?lang=zh-Hant", this.principal).text()).contains("老師們翻山越嶺");
		assertThat(page("/summaries/wording", this.principal).text()).contains("第 1 版");
	}

	@Test
	void everyParagraphOpensInItsEditorInBothLanguages() throws Exception {
		List<String> editors = page("/summaries/wording", this.principal).select("main a[href*=wording/]")
			.eachAttr("href");
		assertThat(editors).hasSizeGreaterThan(70);
		for (String editor : editors) {
			assertThat(page(editor, this.principal).select("main textarea")).as(editor).isNotEmpty();
		}
	}

	@Test
	void thePartsStandInTheSchoolsOrderAndAreNumberedInIt() throws Exception {
		send("/summaries/wording/order", this.principal, "up", "ORGANISATION");
		assertThat(page("/summaries/2026-1/school", this.principal).select("article h3").eachText())
			.startsWith("一、组织与制度", "二、基本情况");
	}

	private Figure visited(FigureScope scope) {
		return this.figures.of(scope, TermId.of("2026-1"), LocalDate.of(2026, 11, 23)).get("visit.children");
	}

	private Child child() {
		return this.database
			.sql("""
					select c.id, c.name, p.name as parent, r.id as record from child c
					  join enrolment e on e.child_id = c.id join parentage g on g.child_id = c.id
					  join parent p on p.id = g.parent_id join care_participant q on q.child_id = c.id
					  join care_record r on r.id = q.record_id
					 where e.class_id = ? and e.during @> date '2026-11-23' and length(p.name) > 2 and length(c.name) > 2
					   and r.kind = 'HOME_VISIT' and r.outcome = 'DONE' and r.voided_on is null and length(trim(r.narrative)) > 0
					   and not exists (select from care_restricted x where x.record_id = r.id)
					   and r.happened_on >= '2026-10-01' order by c.id, r.id limit 1
					""")
			.param(this.schoolClass)
			.query(Child.class)
			.single();
	}

	private MockHttpServletResponse send(String path, StaffMember who, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
			.param("formKey", UUID.randomUUID().toString());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.web.perform(request.with(SignedIn.as(who)).with(csrf())).andReturn().getResponse();
	}

	private Document page(String path, StaffMember who) throws Exception {
		MockHttpServletResponse answer = this.web.perform(MockMvcRequestBuilders.get(path).with(SignedIn.as(who)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(body(answer));
	}

	private static String body(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private StaffMember member(String number) {
		return this.members.get(new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(number)
			.query(UUID.class)
			.single()));
	}

	/** A child with a parent and a record to tell of. */
	record Child(UUID id, String name, String parent, UUID record) {

	}

}
