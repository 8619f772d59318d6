package tongxing.care.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.care.CareFact;
import tongxing.care.CareFacts;
import tongxing.kernel.DateRange;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What needs a plan, the plan with its approval, its review.
 */
class PlanPagesTests extends RecordPages {

	private static final String GOAL = "按时完成作业";

	@Autowired
	private CareFacts facts;

	@Autowired
	private EntityManager entities;

	@Test
	void aPlanWaitsIsReturnedCorrectedAndApproved() {
		AccountId principal = this.world.account("校长", "PRINCIPAL");
		String plan = saved(plan("CARE_PLAN"), "CARE_PLAN");
		assertThat(get("/records/" + plan + "/approval", me())).hasStatusOk()
			.bodyText()
			.contains("待审批", GOAL)
			.doesNotContain("保存审批");
		assertThat(decide(plan, "APPROVED", 0, this.teacher, Role.TEACHER).exchange()).hasStatus(404);
		assertThat(decide(plan, "RETURNED", 0, principal, Role.PRINCIPAL).exchange()).hasStatusOk()
			.bodyText()
			.contains("退回请写明原因");
		assertThat(decide(plan, "RETURNED", 0, principal, Role.PRINCIPAL).param("comment", "措施写具体些").exchange())
			.hasStatus(302);
		assertThat(get("/records/" + plan + "/approval", me())).bodyText().contains("已退回", "措施写具体些");
		this.entities.clear();
		assertThat(plan(post("/records/" + plan + "/edit").param("version", "0")).with(me()).exchange()).hasStatus(302);
		this.entities.flush();
		assertThat(get("/records/" + plan + "/approval", me())).bodyText().contains("待审批");
		assertThat(decide(plan, "APPROVED", 0, principal, Role.PRINCIPAL).exchange()).hasStatusOk();
		assertThat(decide(plan, "APPROVED", 1, principal, Role.PRINCIPAL).exchange()).hasStatus(302);
		assertThat(fact("CARE_PLAN").word("approvedOn")).isEqualTo(TestClock.TODAY.toString());
	}

	@Test
	void whyAChildNeedsAPlanIsForFew() {
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		String need = saved(form("PLAN_NEED").param("need", "UNLAWFUL").param("narrative", "拿了小卖部的东西"), "PLAN_NEED");
		String plan = saved(plan("EDUCATION_PLAN"), "EDUCATION_PLAN");
		for (String address : new String[] { "/records/" + need, "/records/" + plan, "/records/" + plan + "/approval",
				"/children/" + this.siblings.get(0) }) {
			assertThat(get(address, as(lead, Role.CARE_LEAD))).as(address)
				.bodyText()
				.doesNotContain("涉嫌违法", "小卖部", GOAL);
		}
		assertThat(get("/records/" + plan + "/approval", as(lead, Role.CARE_LEAD))).hasStatus(404);
		assertThat(get("/records/" + plan + "/approval", me())).hasStatusOk().bodyText().contains(GOAL);
	}

	@Test
	void aReviewSaysWhatItBroughtAboutAndWhetherItEnded() {
		assertThat(form("PLAN_REVIEW").param("reviewed", "PAIRING").param("narrative", "愿意开口了").exchange())
			.hasStatusOk()
			.bodyText()
			.contains("愿意开口了");
		saved(form("PLAN_REVIEW").param("reviewed", "CARE_PLAN")
			.param("result", "PROGRESS")
			.param("ending", "REACHED")
			.param("narrative", "愿意开口了"), "PLAN_REVIEW");
		assertThat(fact("PLAN_REVIEW").word("result")).isEqualTo("PROGRESS");
		assertThat(fact("PLAN_REVIEW").word("ending")).isEqualTo("REACHED");
	}

	@Test
	void aPlanIsLookedAtAgainWithinHalfATerm() {
		LocalDate late = TestClock.TODAY.plusDays(120);
		assertThat(form("CARE_PLAN").param("goals", GOAL)
			.param("measures", "每天放学后辅导")
			.param("reviewOn", late.toString())
			.exchange()).hasStatusOk().bodyText().contains("一百天以内", GOAL);
	}

	private CareFact fact(String kind) {
		this.entities.flush();
		return this.facts.of(this.siblings, DateRange.since(TestClock.TODAY), TestClock.TODAY)
			.stream()
			.filter((fact) -> fact.kind().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	private String saved(MockMvcRequestBuilder form, String kind) {
		assertThat(form.exchange()).hasStatus(302);
		this.entities.flush();
		this.entities.clear();
		return this.world.text("select id::text from care_record where kind = ? and author_id = ?", kind,
				this.teacher.value());
	}

	private MockMvcRequestBuilder plan(String kind) {
		return plan(post("/records/new").param("kind", kind)).param("of", this.siblings.get(0).toString()).with(me());
	}

	private MockMvcRequestBuilder plan(MockMvcRequestBuilder request) {
		return common(request).param("goals", GOAL)
			.param("measures", "每天放学后辅导，罗文清，12月31日前")
			.param("reviewOn", "2026-12-31");
	}

	private MockMvcRequestBuilder form(String kind) {
		return common(post("/records/new").param("kind", kind)).param("of", this.siblings.get(0).toString()).with(me());
	}

	private MockMvcRequestBuilder common(MockMvcRequestBuilder request) {
		return request.param("formKey", UUID.randomUUID().toString())
			.param("child", this.siblings.get(0).toString())
			.param("happenedOn", "2026-11-23");
	}

	private MockMvcRequestBuilder decide(String plan, String decision, int version, AccountId who, Role role) {
		return post("/records/" + plan + "/approval").param("formKey", UUID.randomUUID().toString())
			.param("decision", decision)
			.param("version", String.valueOf(version))
			.with(as(who, role));
	}

}
