package tongxing.care.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.TestClock;
import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.Channel;
import tongxing.care.MetRole;
import tongxing.care.RecordCare.NewFollowUp;
import tongxing.care.RecordCare;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

class RecordViewsTests extends RecordPages {

	private static final String SECRET = "夜里常哭不让别人知道";

	@Autowired
	private CareRecords records;

	@Autowired
	private EntityManager entities;

	@Test
	void theRestrictedPartIsShownOnlyToThoseWhoMayReadIt() {
		CareRecordId talk = talk();
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		AccountId counsellor = this.world.account("覃老师", "COUNSELLOR");
		for (String address : List.of("", "/revisions", "/print")) {
			assertThat(get("/records/" + talk + address, as(lead, Role.CARE_LEAD))).hasStatusOk()
				.bodyText()
				.doesNotContain(SECRET);
			assertThat(get("/records/" + talk + address, me())).hasStatusOk().bodyText().doesNotContain(SECRET);
		}
		assertThat(get("/records/" + talk, as(lead, Role.CARE_LEAD))).bodyText().contains("保密部分");
		assertThat(open(talk, as(lead, Role.CARE_LEAD))).hasStatus(404);
		assertThat(open(talk, as(counsellor, Role.COUNSELLOR))).hasStatusOk().bodyText().contains(SECRET);
		assertThat(open(talk, me())).hasStatusOk().bodyText().contains(SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "ALL, 200", "SUMMARY, 404", "RESTRICTED, 404" })
	void whoTakesOverOpensTheRestrictedPartOnlyIfItWasHandedOver(String readers, int status) {
		CareRecordId talk = talk();
		this.world.text(
				"update care_record set recorded_on = '2026-11-20', happened_on = '2026-11-20' where id = ? returning kind",
				talk.value());
		AccountId next = this.world.account("罗文清", "TEACHER");
		UUID after = this.world.pairing(this.siblings.get(0), this.world.helper("罗文清", next), "[2026-11-22,)", null);
		UUID before = this.world.pairing(this.siblings.get(0), this.world.helper("韦素琴", this.teacher),
				"[2026-09-01,2026-11-22)", after);
		this.world.handOver(before, readers, this.teacher);
		assertThat(open(talk, as(next, Role.TEACHER))).hasStatus(status);
	}

	@Test
	void whatIsWrittenAfterTheHandOverStaysWithItsAuthor() {
		CareRecordId talk = talk();
		AccountId next = this.world.account("罗文清", "TEACHER");
		UUID after = this.world.pairing(this.siblings.get(0), this.world.helper("罗文清", next), "[2026-11-22,)", null);
		UUID before = this.world.pairing(this.siblings.get(0), this.world.helper("韦素琴", this.teacher),
				"[2026-09-01,2026-11-22)", after);
		this.world.handOver(before, "ALL", this.teacher);
		assertThat(open(talk, as(next, Role.TEACHER))).hasStatus(404);
	}

	@Test
	void whoCorrectsForTheAuthorLeavesTheRestrictedPartAlone() {
		CareRecordId talk = talk();
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		assertThat(get("/records/" + talk + "/edit", as(lead, Role.CARE_LEAD))).hasStatusOk()
			.bodyText()
			.doesNotContain(SECRET, "name=\"restricted\"");
		MvcTestResult saved = post("/records/" + talk + "/edit").param("formKey", UUID.randomUUID().toString())
			.param("version", "0")
			.param("child", this.siblings.get(0).toString())
			.param("happenedOn", "2026-11-23")
			.param("topics", "STUDY")
			.param("narrative", "改过了")
			.with(as(lead, Role.CARE_LEAD))
			.exchange();
		assertThat(saved).hasRedirectedUrl("/records/" + talk);
		this.entities.clear();
		assertThat(open(talk, me())).bodyText().contains(SECRET).contains("改过了");
	}

	@Test
	void aStaleEditShowsBothVersionsAndKeepsTheText() {
		CareRecordId visit = visit("奶奶的腿好多了");
		this.records.correct(visit, 0, command("别人已经改过"));
		this.entities.flush();
		this.entities.clear();
		assertThat(edit(visit, 0, "我也想改一改")).hasStatusOk()
			.bodyText()
			.contains("我也想改一改")
			.contains("别人已经改过")
			.contains("name=\"version\" value=\"1\"");
		assertThat(edit(visit, 1, "我也想改一改")).hasRedirectedUrl("/records/" + visit);
	}

	@Test
	void theEditFormStartsFromWhatStands() {
		CareRecordId visit = visit("奶奶的腿好多了");
		assertThat(get("/records/" + visit + "/edit", me())).hasStatusOk()
			.bodyText()
			.contains("奶奶的腿好多了")
			.contains("value=\"CHILD\" checked")
			.contains("value=\"DONE\" checked");
	}

	@Test
	void voidingNeedsAReason() {
		CareRecordId visit = visit("奶奶的腿好多了");
		assertThat(discard(visit, "")).hasStatusOk().bodyText().contains("请写作废的原因");
		assertThat(discard(visit, "记重了")).hasRedirectedUrl("/records/" + visit);
		this.entities.flush();
		assertThat(get("/records/" + visit, me())).bodyText().contains("记重了").contains("已作废");
	}

	@Test
	void aRecordOfOthersChildrenIsNotThere() {
		CareRecordId visit = visit("奶奶的腿好多了");
		AccountId other = this.world.account("罗文清", "TEACHER");
		for (String address : List.of("", "/edit", "/revisions", "/print")) {
			assertThat(get("/records/" + visit + address, as(other, Role.TEACHER))).hasStatus(404);
		}
	}

	@Test
	void listsAreAboutOnesOwn() {
		visit("奶奶的腿好多了");
		assertThat(get("/records", me())).hasStatusOk().bodyText().contains("奶奶的腿好多了").contains("张甲、张乙");
		assertThat(get("/records?kind=TALK&from=x&page=-1&class=" + this.schoolClass, me())).hasStatusOk()
			.bodyText()
			.doesNotContain("奶奶的腿好多了");
		assertThat(get("/records?mine=false", as(this.world.account("罗文清", "TEACHER"), Role.TEACHER))).bodyText()
			.doesNotContain("奶奶的腿好多了");
	}

	@Test
	void aPromiseIsClosedFromTheListWithAReasonWhereItIsNotPossible() {
		visit("奶奶的腿好多了");
		assertThat(get("/follow-ups", me())).hasStatusOk().bodyText().contains("问台灯的事");
		String id = this.world.text("select id::text from follow_up where owner_id = ?", this.teacher.value());
		assertThat(close(id, "NOT_POSSIBLE", "")).hasStatusOk().bodyText().contains("请写一句原因");
		assertThat(close(id, "NOT_POSSIBLE", "搬走了")).hasRedirectedUrl("/follow-ups");
		this.entities.flush();
		assertThat(get("/follow-ups", me())).bodyText().doesNotContain("问台灯的事");
		assertThat(get("/follow-ups?view=closed", me())).bodyText().contains("搬走了");
	}

	@Test
	void theClassGridSavesOnlyWhatWasFilledInAndTellsEachResult() {
		String first = this.siblings.get(0).toString();
		String second = this.siblings.get(1).toString();
		MvcTestResult partly = batch(Map.of("o-" + first, "DONE", "minutes-" + first, "12", "o-" + second, "DONE",
				"minutes-" + second, "9999"));
		assertThat(partly).hasStatusOk().bodyText().contains("已保存").contains("数字太大了").contains("9999");
		assertThat(calls()).isEqualTo("1");
		assertThat(batch(Map.of("o-" + second, "NOT_REACHED"))).hasStatus3xxRedirection();
		assertThat(calls()).isEqualTo("2");
		assertThat(batch(Map.of())).hasStatusOk().bodyText().contains("还没有选任何一位的结果");
	}

	@Test
	void choosingAndGridsOpen() {
		assertThat(get("/records/choose", me())).hasStatusOk().bodyText().contains("三（2）班").doesNotContain(">care.");
		for (String kind : List.of("CHILD_PARENT_CALL", "CHILD_PARENT_LETTER", "FAMILY_CONTACT")) {
			assertThat(get("/records/batch?kind=" + kind + "&class=" + this.schoolClass, me())).hasStatusOk()
				.bodyText()
				.contains("张乙")
				.doesNotContain(">care.");
		}
		assertThat(get("/records/batch?kind=TALK&class=" + this.schoolClass, me())).hasStatus(404);
	}

	@Test
	void aChildsPageOffersEveryKindOneMayWrite() {
		String page = "/records/new?kind=%s&amp;child=" + this.siblings.get(0);
		assertThat(get("/children/" + this.siblings.get(0), me())).hasStatusOk()
			.bodyText()
			.contains(page.formatted("HOME_VISIT"))
			.contains(page.formatted("TALK"))
			.contains(page.formatted("PARENT_MET"));
	}

	private String calls() {
		this.entities.flush();
		return this.world.text(
				"select count(*)::text from care_record where author_id = ? and kind = 'CHILD_PARENT_CALL'",
				this.teacher.value());
	}

	private MvcTestResult batch(Map<String, String> cells) {
		var request = post("/records/batch").param("kind", "CHILD_PARENT_CALL")
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-20");
		cells.forEach((name, value) -> request.param(name, value));
		return request.with(me()).exchange();
	}

	private MvcTestResult close(String id, String how, String note) {
		return post("/follow-ups/" + id).param("how", how).param("note", note).with(me()).exchange();
	}

	private MvcTestResult discard(CareRecordId id, String reason) {
		return post("/records/" + id + "/void").param("version", "0").param("reason", reason).with(me()).exchange();
	}

	private MvcTestResult edit(CareRecordId id, int version, String note) {
		return post("/records/" + id + "/edit").param("formKey", UUID.randomUUID().toString())
			.param("version", String.valueOf(version))
			.param("child", this.siblings.get(0).toString())
			.param("outcome", "DONE")
			.param("happenedOn", "2026-11-23")
			.param("met", "CHILD")
			.param("narrative", note)
			.with(me())
			.exchange();
	}

	private CareRecordId talk() {
		CareRecordId id = this.records
			.record(RecordCare.of("TALK", this.teacher, TestClock.TODAY, Channel.IN_PERSON, this.siblings.get(0))
				.details(Map.of("topics", "FEELINGS"))
				.told("聊了聊")
				.restricted(SECRET));
		this.entities.flush();
		this.entities.clear();
		return id;
	}

	private CareRecordId visit(String narrative) {
		CareRecordId id = this.records
			.record(command(narrative).promising(new NewFollowUp(null, "问台灯的事", null, TestClock.TODAY.plusDays(3))));
		this.entities.flush();
		this.entities.clear();
		return id;
	}

	private RecordCare command(String narrative) {
		return RecordCare
			.of("HOME_VISIT", this.teacher, TestClock.TODAY, Channel.IN_PERSON, this.siblings.toArray(ChildId[]::new))
			.met(Set.of(MetRole.CHILD), "学生本人")
			.told(narrative);
	}

	private MvcTestResult open(CareRecordId id, RequestPostProcessor who) {
		return post("/records/" + id + "/restricted").with(who).exchange();
	}

}
