package tongxing.care.web;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.care.CareFact;
import tongxing.care.CareFacts;
import tongxing.care.incident.ReportClock;
import tongxing.care.incident.ReportClock.State;
import tongxing.kernel.DateRange;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An incident is told to few, reported in time, corrected with history, never taken back.
 */
class IncidentPagesTests extends RecordPages {

	private static final String STORY = "课间从楼梯上摔下来";

	private static final List<String> CANARIES = List.of(STORY, "送到镇卫生院", "疑似遭受意外伤害", "受害");

	@Autowired
	private CareFacts facts;

	@Autowired
	private EntityManager entities;

	private AccountId lead;

	private AccountId principal;

	private AccountId counsellor;

	@BeforeEach
	void whoElseWorksAtTheSchool() {
		this.lead = this.world.account("德育主任", "CARE_LEAD");
		this.principal = this.world.account("校长", "PRINCIPAL");
		this.counsellor = this.world.account("心理教师", "COUNSELLOR");
	}

	@Test
	void everyChildHasAPartOfItsOwn() {
		MvcTestResult form = send(form("2026-11-20T10:30").param("child", this.siblings.get(1).toString()));
		assertThat(form).hasStatusOk().bodyText().contains("每名学生都要选一项", STORY);
		assertThat(send(form("2026-11-20T10:30").param("child", this.siblings.get(1).toString())
			.param("role-" + this.siblings.get(1), "WITNESS"))).hasStatus(302);
	}

	@Test
	void whatIsToldIsForItsAuthorThePrincipalAndTheCounsellor() {
		String record = saved("2026-11-22T10:30");
		for (String address : List.of("", "/revisions", "/print", "/reports", "/reports/print", "/edit")) {
			assertThat(get("/records/" + record + address, as(this.lead, Role.CARE_LEAD))).as("the lead at %s", address)
				.bodyText()
				.doesNotContain(CANARIES);
		}
		assertThat(get("/records/" + record, as(this.lead, Role.CARE_LEAD))).hasStatusOk()
			.bodyText()
			.contains("安全事件", "内容只给写的人、校长和心理辅导教师看")
			.doesNotContain("打开看");
		for (String address : List.of("/children/" + this.siblings.get(0), "/records?mine=false")) {
			assertThat(get(address, as(this.lead, Role.CARE_LEAD))).hasStatusOk()
				.bodyText()
				.contains("安全事件")
				.doesNotContain(CANARIES);
		}
		assertThat(open(record, this.lead, Role.CARE_LEAD)).hasStatus(404);
		assertThat(open(record, this.principal, Role.PRINCIPAL)).hasStatusOk().bodyText().contains(CANARIES);
		assertThat(open(record, this.counsellor, Role.COUNSELLOR)).hasStatusOk().bodyText().contains(CANARIES);
		assertThat(open(record, this.teacher, Role.TEACHER)).hasStatusOk().bodyText().contains(CANARIES);
	}

	@Test
	void nothingOfItLiesOpenInTheDatabase() {
		String record = saved("2026-11-22T10:30");
		assertThat(this.world.text("""
				select string_agg(concat_ws(' ', r::text, p::text), ' ') from care_record r
				  join care_participant p on p.record_id = r.id where r.id = ?::uuid
				""", record)).doesNotContain(CANARIES).doesNotContain("HARMED", "INJURY");
	}

	@Test
	void itIsReportedAndTheClockStops() {
		String record = saved("2026-11-21T10:30");
		assertThat(get("/records/" + record + "/reports", me())).hasStatusOk()
			.bodyText()
			.contains("先告诉人", "报告已过期", "最晚 11月22日 10:30");
		assertThat(get("/", me())).bodyText().contains("有安全事件超过时限还没有登记报告");
		assertThat(send(report(record).param("recipient", "FAMILY")))
			.hasRedirectedUrl("/records/" + record + "/reports");
		assertThat(state()).isEqualTo(State.OVERDUE);
		assertThat(send(report(record).param("recipient", "POLICE").param("receipt", "闽公20261123001")))
			.hasRedirectedUrl("/records/" + record + "/reports");
		assertThat(state()).isEqualTo(State.LATE);
		assertThat(get("/records/" + record + "/reports/print", as(this.principal, Role.PRINCIPAL))).hasStatusOk()
			.bodyText()
			.contains("闽公20261123001", "陈警官", STORY);
		assertThat(get("/", me())).bodyText().doesNotContain("有安全事件超过时限还没有登记报告");
		assertThat(send(report(record).param("recipient", "CIVIL_AFFAIRS").with(as(this.lead, Role.CARE_LEAD))))
			.hasStatus(404);
	}

	@Test
	void aReportCannotBeInTheFuture() {
		String record = saved("2026-11-22T10:30");
		assertThat(send(this.post("/records/" + record + "/reports")
			.param("formKey", UUID.randomUUID().toString())
			.param("recipient", "POLICE")
			.param("channel", "PHONE")
			.param("toldAt", "2026-11-24T08:00")
			.param("person", "陈警官")
			.with(me()))).hasStatusOk().bodyText().contains("不能晚于现在", "陈警官");
	}

	@Test
	void itIsCorrectedWithHistoryAndNeverTakenBack() {
		String record = saved("2026-11-21T10:30");
		send(report(record).param("recipient", "POLICE"));
		this.entities.clear();
		assertThat(get("/records/" + record + "/edit", as(this.principal, Role.PRINCIPAL))).hasStatusOk()
			.bodyText()
			.contains(STORY);
		assertThat(send(fields(post("/records/" + record + "/edit").param("type", "INJURY"), "2026-11-21T10:30")
			.param("version", "0")
			.param("outcome", "已经痊愈返校")
			.with(as(this.principal, Role.PRINCIPAL)))).hasRedirectedUrl("/records/" + record);
		this.entities.flush();
		assertThat(ReportClock.isHandled(fact().facts())).isTrue();
		assertThat(state()).isEqualTo(State.LATE);
		assertThat(get("/records/" + record + "/revisions", me())).hasStatusOk().bodyText().contains(STORY);
		assertThat(get("/records/" + record + "/revisions", as(this.lead, Role.CARE_LEAD))).hasStatus(404);
		assertThat(send(post("/records/" + record + "/void").param("version", "1").param("reason", "x").with(me())))
			.bodyText()
			.contains("这一类不能作废");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(
					() -> this.world.text("delete from care_report where record_id = ?::uuid returning 'x'", record))
			.withMessageContaining("never deleted");
	}

	@Test
	void anAbsenceNeedsItsFirstDay() {
		MockMvcRequestBuilder form = post("/records/new").param("kind", "INCIDENT")
			.param("of", this.siblings.get(0).toString())
			.param("type", "ABSENCE");
		assertThat(send(fields(form, "2026-11-20T10:30").with(me()))).hasStatusOk().bodyText().contains("请填从哪天起没来上课");
	}

	private State state() {
		return ReportClock.at(TestClock.TODAY.atTime(12, 0), fact().facts());
	}

	private CareFact fact() {
		return this.facts.of(this.siblings, DateRange.since(TestClock.TODAY.minusDays(9)), TestClock.TODAY).get(0);
	}

	private MockMvcRequestBuilder report(String record) {
		return post("/records/" + record + "/reports").param("formKey", UUID.randomUUID().toString())
			.param("channel", "PHONE")
			.param("toldAt", "2026-11-23T08:00")
			.param("person", "陈警官")
			.with(me());
	}

	private String saved(String found) {
		assertThat(send(form(found))).hasStatus(302);
		this.entities.flush();
		this.entities.clear();
		return this.world.text("select id::text from care_record where kind = 'INCIDENT' and author_id = ?",
				this.teacher.value());
	}

	private MockMvcRequestBuilder form(String found) {
		return fields(post("/records/new").param("kind", "INCIDENT")
			.param("of", this.siblings.get(0).toString())
			.param("type", "INJURY"), found).with(me());
	}

	private MockMvcRequestBuilder fields(MockMvcRequestBuilder request, String found) {
		return request.param("formKey", UUID.randomUUID().toString())
			.param("child", this.siblings.get(0).toString())
			.param("role-" + this.siblings.get(0), "HARMED")
			.param("happenedOn", "2026-11-20")
			.param("foundAt", found)
			.param("triggers", "HARMED")
			.param("action", "送到镇卫生院")
			.param("narrative", STORY);
	}

	private MvcTestResult open(String record, AccountId who, Role role) {
		return send(post("/records/" + record + "/restricted").with(as(who, role)));
	}

	private static MvcTestResult send(MockMvcRequestBuilder request) {
		return request.exchange();
	}

}
