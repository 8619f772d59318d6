package tongxing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a phone: an incident with its report, a gift, a plan with its need and review; the principal
 * approves the plan.
 */
class SupportFormsBrowserTests extends BrowserTest {

	/** The kinds entered here. */
	static final Set<String> ENTERED = Set.of("INCIDENT", "GIFT", "PLAN_NEED", "EDUCATION_PLAN", "PLAN_REVIEW",
			"CARE_PLAN");

	private final Set<String> opened = new HashSet<>();

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
	void eachIsEnteredOnItsForm() {
		Page page = phone();
		signIn(page, "1001");
		UUID child = this.database.sql("select child_id from enrolment where upper_inf(during) order by child_id limit 1")
			.query(UUID.class)
			.single();
		incident(page, child);
		gift(page, child);
		plan(page, child);
		open(page, "CARE_PLAN", child);
		page.fill("#reviewOn", "2026-12-31");
		page.fill("#goals", "愿意和同学一起活动");
		page.fill("#measures", "每两周谈一次");
		save(page);
		assertThat(this.opened).isEqualTo(ENTERED);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void incident(Page page, UUID child) {
		open(page, "INCIDENT", child);
		page.check("input[name='role-" + child + "'][value=HARMED]", new Page.CheckOptions().setForce(true));
		page.fill("#foundAt", "2026-11-21T10:30");
		page.fill("#happenedOn", "2026-11-21");
		page.check("input[name=type][value=INJURY]");
		page.check("input[name=triggers][value=HARMED]");
		page.fill("#action", "校医清洗包扎");
		fits(page, "incident-form-phone");
		page.fill("#narrative", "课间在楼梯上滑倒");
		save(page);
		page.navigate("/records/" + last("INCIDENT"));
		fits(page, "incident-closed-phone");
		assertThat(page.locator("main").innerText()).doesNotContain("滑倒");
		page.navigate("/records/" + last("INCIDENT") + "/reports");
		fits(page, "incident-reports-phone");
		page.check("input[name=recipient][value=POLICE]");
		page.fill("#person", "陈警官");
		page.locator("main form .btn-primary").last().click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("main").innerText()).contains("陈警官", "已报告");
		page.navigate("/records/" + last("INCIDENT") + "/reports/print");
		fits(page, "incident-print-phone");
	}

	private void gift(Page page, UUID child) {
		open(page, "GIFT", child);
		page.selectOption("#occasion", "WINTER");
		page.fill("#giver", "爱心企业");
		page.selectOption("#source", "PARTNER");
		page.check("input[name=basis][value=EACH]");
		page.fill("#money", "200.50");
		page.fill("#goods", "棉衣");
		page.check("input[name=rough][value=ABOUT]");
		fits(page, "gift-form-phone");
		save(page);
		page.navigate("/records/" + last("GIFT"));
		fits(page, "gift-record-phone");
	}

	private void plan(Page page, UUID child) {
		open(page, "PLAN_NEED", child);
		page.check("input[name=need][value=STUDY_DECLINE]");
		page.fill("#narrative", "连续三周没有交作业");
		save(page);
		open(page, "EDUCATION_PLAN", child);
		page.fill("#reviewOn", "2026-12-31");
		page.fill("#goals", "按时完成作业");
		page.fill("#measures", "每周二、四放学后辅导");
		fits(page, "plan-form-phone");
		save(page);
		page.navigate("/records/" + last("EDUCATION_PLAN") + "/approval");
		fits(page, "plan-approval-phone");
		page.locator("main form .btn-primary").last().click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator("main").innerText()).contains("已审批");
		open(page, "PLAN_REVIEW", child);
		page.check("input[name=reviewed][value=EDUCATION_PLAN]");
		page.check("input[name=result][value=PROGRESS]");
		page.fill("#narrative", "作业都交了");
		fits(page, "review-form-phone");
		save(page);
	}

	private void open(Page page, String kind, UUID child) {
		page.navigate("/records/new?kind=" + kind + "&child=" + child);
		this.opened.add(kind);
	}

	private void save(Page page) {
		page.locator("main form .save .btn-primary").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.url()).doesNotContain("/records/new");
	}

	private UUID last(String kind) {
		return this.database.sql("select id from care_record where kind = ? order by recorded_at desc limit 1")
			.param(kind)
			.query(UUID.class)
			.single();
	}

}
