package tongxing;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tongxing.care.photo.SamplePhotos;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a phone, a care lead enters what holds of a child: hardship, aid, boarding, consents,
 * entrustment, emergency notes, a photo; and a class's aid and consents in their grids.
 */
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = TestDatabase.NO_ENGINE)
class TraitsBrowserTests extends BrowserTest {

	/** A box that is drawn by the label beside it. */
	private static final Locator.CheckOptions HIDDEN = new Locator.CheckOptions().setForce(true);

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aDemoSchool() {
		if (this.demo.isEmpty()) {
			this.demo.fill(DemoSize.USUAL);
		}
	}

	@Test
	void aChildOnAPhone() {
		Page page = phone();
		signIn(page, "1002");
		UUID child = this.database.sql("""
				select a.child_id from care_arrangement a where upper_inf(a.during) and a.carer_id is not null
				   and not exists (select from hardship h where h.child_id = a.child_id)
				   and not exists (select from consent h where h.child_id = a.child_id)
				   and exists (select from enrolment e where e.child_id = a.child_id and upper_inf(e.during))
				 order by 1 limit 1
				""").query(UUID.class).single();
		String at = "/children/" + child;
		page.navigate(at + "/hardships/new");
		page.check("input[name=kind][value=OTHER]");
		page.fill("#reason", "村里核实");
		page.locator("main .save button").click();
		assertThat(page.locator("#other-e").textContent()).contains("请写明");
		page.fill("#other", "住房危旧");
		fits(page, "hardship-phone");
		save(page, at);
		page.navigate(at + "/aid/new");
		page.check("input[name=kind][value=MINIMUM_LIVING_ALLOWANCE]");
		page.fill("#amount", "420");
		page.selectOption("#period", "MONTH");
		fits(page, "aid-phone");
		save(page, at);
		page.navigate(at + "/boarding");
		page.check("input[name=boards][value=yes]");
		save(page, at);
		page.navigate(at + "/consents");
		page.selectOption("#photo", "GIVEN");
		page.selectOption("#sponsor", "REFUSED");
		page.selectOption("#relation", "MOTHER");
		fits(page, "consents-phone");
		save(page, at);
		page.navigate(at + "/care/entrust");
		page.fill("#noticeOn", "2026-09-05");
		page.fill("#checkedOn", "2026-09-06");
		page.locator("input[name=without]").all().forEach((box) -> box.check());
		fits(page, "entrust-phone");
		save(page, at);
		page.navigate(at + "/emergency/edit");
		page.fill("#allergies", "青霉素");
		save(page, at);
		assertThat(page.locator("main").textContent()).contains("住房危旧", "420", "能力核查没有问题");
		fits(page, "child-traits-phone");
		page.navigate(at + "/emergency");
		assertThat(page.locator("main").textContent()).contains("青霉素", "****");
		page.locator("form.note button").click();
		assertThat(page.locator("article").textContent()).doesNotContain("****");
		fits(page, "emergency-phone");
		photo(page, child);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void photo(Page page, UUID child) {
		UUID record = UUID.randomUUID();
		this.database.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, narrative, author_id, recorded_on, recorded_at)
				select ?, 'GROWTH_NOTE', '2026-11-20', 'IN_PERSON', 'DONE', '画了一棵树', id, '2026-11-20', now()
				  from account where staff_number = '1002'
				""").param(record).update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, id, '2026-11-20', 'GROWTH_NOTE', household_id from child where id = ?
				""").params(record, child).update();
		page.navigate("/records/" + record);
		page.locator("a[href$='/photos']").click();
		page.setInputFiles("#file", new FilePayload("a.jpg", "image/jpeg", SamplePhotos.ofAPhone()));
		page.check("input[name=child]");
		page.locator("main .save button").click();
		page.locator("figure img").waitFor();
		fits(page, "photos-phone");
	}

	@Test
	void aTeacherAnswersTheCensusAndTheLeadClosesIt() {
		Page teacher = phone();
		signIn(teacher, this.database.sql("""
				select a.staff_number from homeroom h join account a on a.id = h.account_id
				 where h.during @> date '2026-11-23' and not exists (select from enrolment e join census_entry n
				         on n.child_id = e.child_id and n.census_id = (select id from census where closed_on is null)
				       where e.class_id = h.class_id and upper_inf(e.during)) order by 1 limit 1
				""").query(String.class).single());
		teacher.navigate("/census");
		fits(teacher, "census-phone");
		teacher.locator("tbody a").first().click();
		teacher.locator("main li a[href*='/children/'][href*='/census/']").first().click();
		assertThat(teacher.locator("#study-l").textContent()).contains("上次");
		for (String dimension : List.of("study", "life", "mind", "safety", "health")) {
			teacher.locator("input[name=" + dimension + "][value='4']").check(HIDDEN);
		}
		teacher.fill("#evidence", "作业按时交，和同学处得好");
		fits(teacher, "census-rating-phone");
		teacher.locator("main .save button").click();
		assertThat(teacher.locator("main").textContent()).contains("评定：学习 4", "上次：");
		teacher.locator("button[name=rest]").click();
		assertThat(teacher.locator("main .chip-ok").count()).isGreaterThan(5);
		assertThat(teacher.locator("button[name=rest]").count()).isZero();
		fits(teacher, "census-class-phone");
		Page lead = phone();
		signIn(lead, "1002");
		lead.navigate("/census");
		lead.locator("main form button[type=submit]").first().click();
		assertThat(lead.locator(".note-bad").textContent()).contains("没有核对");
		lead.check("input[name=incomplete]");
		lead.locator("main form button[type=submit]").first().click();
		assertThat(lead.locator("main").textContent()).contains("封存", "口径不一致");
		fits(lead, "census-result-phone");
		lead.locator("main a[href$='/sheet']").click();
		assertThat(lead.locator("main").textContent()).contains("1 = 2 + 5 + 8", "13 + 14 = 24 + 25", "数字已封存");
		fits(lead, "census-sheet-phone");
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	@Test
	void whatTheOfficialFormsAskOnAPhone() {
		Page page = phone();
		signIn(page, "1002");
		page.navigate("/dashboard");
		assertThat(page.locator("main").textContent()).contains("未满16岁独自生活", "未满8岁无人看护", "超过90天没见到父母", "两周内满90天没见到父母",
				"号码均打不通", "没有登记照护人");
		page.navigate("/suggestions/hardships");
		fits(page, "hardship-hints-phone");
		String hinted = page.locator("main form input[name=mark]").first().inputValue();
		page.locator("button[name=accepted][value=false]").first().click();
		assertThat(page.locator(".err").first().textContent()).contains("理由");
		page.locator("main form:has(input[value='" + hinted + "']) textarea").first().fill("村里核实过，不属于");
		page.locator("main form:has(input[value='" + hinted + "']) button[value=false]").first().click();
		assertThat(page.locator(".note-ok").textContent()).contains("不采纳");
		String at = "/children/" + this.database
			.sql("select child_id from enrolment where upper_inf(during) order by 1 limit 1")
			.query(UUID.class)
			.single();
		page.navigate(at + "/particulars");
		page.fill("#paternalHe", "韦大山 1952-03-08");
		page.fill("#maternalHe", "—");
		page.check("input[name=grade][value=FAIR]");
		fits(page, "particulars-phone");
		save(page, at);
		page.navigate(at + "/registration");
		assertThat(page.locator("main table").textContent()).contains("韦大山", "1952-03-08", "☑监护情况一般");
		fits(page, "registration-phone");
		page.navigate(at + "/progress");
		fits(page, "progress-phone");
		assertThat(page.locator("main").textContent()).contains("五方面评定");
	}

	@Test
	void aClassOnAPhone() {
		Page page = phone();
		signIn(page, "1002");
		page.navigate("/aid");
		fits(page, "aid-list-phone");
		UUID schoolClass = this.database
			.sql("select class_id from enrolment where upper_inf(during) group by 1 order by count(*) desc limit 1")
			.query(UUID.class)
			.single();
		page.navigate("/aid/batch?class=" + schoolClass);
		page.check("input[name=kind][value=NUTRITION_MEALS]");
		page.locator("input[name=child]").all().forEach((box) -> box.check());
		fits(page, "aid-batch-phone");
		page.locator("main .save button").click();
		assertThat(page.locator(".note-ok").textContent()).contains("名学生登记");
		page.navigate("/consents");
		fits(page, "consents-list-phone");
		page.navigate("/consents?class=" + schoolClass);
		List.of("ALL", "NONE")
			.forEach((way) -> page.locator("input[name^='o-'][value=" + way + "]")
				.nth(way.equals("ALL") ? 0 : 1)
				.check(HIDDEN));
		page.locator("main .save button").click();
		assertThat(page.locator(".note-bad").textContent()).contains("谁答复的");
		page.selectOption("#relation", "FATHER");
		fits(page, "consent-grid-phone");
		page.locator("main .save button").click();
		assertThat(page.locator(".note-ok").textContent()).contains("2");
		page.navigate("/emergency?class=" + schoolClass);
		fits(page, "emergency-class-phone");
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private static void save(Page page, String at) {
		page.locator("main .save button").click();
		page.waitForURL("**" + at);
	}

}
