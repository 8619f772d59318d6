package tongxing.pairing;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.DateRange;
import tongxing.pairing.helper.Helpers;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Members;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@TongxingTest
@Transactional
class PairingPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Members members;

	@Autowired
	private Helpers helpers;

	@Autowired
	private Pairings pairings;

	@Autowired
	private PairingSpans spans;

	@Autowired
	private PairingBoard board;

	@Autowired
	private JdbcClient database;

	private SmallSchool school;

	private AccountId teacher;

	private ChildId child;

	@BeforeEach
	void aClassWithItsTeacher() {
		this.school = new SmallSchool(this.database);
		this.teacher = this.school.teacher("韦素琴");
		this.school.leads(this.teacher);
		this.child = this.school.child("韦家乐");
	}

	@Test
	void showsWhoHasNobodyFirst() {
		assertThat(get("/pairings?class=" + this.school.classId(), this.school.lead())).hasStatusOk()
			.bodyText()
			.contains("韦家乐", "/pairings/new?child=" + this.child);
	}

	@Test
	void keepsWhatWasTypedWhenNobodyIsChosen() {
		assertThat(post("/pairings", this.school.lead()).param("child", this.child.toString())
			.param("helper", "")
			.param("role", "MENTOR")
			.param("from", "2026-11-20")).hasStatusOk().bodyText().contains("helper-e", "2026-11-20");
	}

	@Test
	void pairsAClassAtOnceAndTakesItBack() {
		String page = "/pairings/class/" + this.school.classId();
		HelperId helper = this.helpers.ofAccount(this.teacher);
		assertThat(get(page, this.school.lead())).hasStatusOk().bodyText().contains("把 1 人结给韦素琴");
		assertThat(post(page, this.school.lead()).param("helper", helper.toString())).hasRedirectedUrl(page);
		UUID batch = this.database.sql("select batch_id from pairing where child_id = ?")
			.param(this.child.value())
			.query(UUID.class)
			.single();
		assertThat(get(page, this.school.lead())).bodyText().contains("/pairings/batches/" + batch + "/undo");
		assertThat(post("/pairings/batches/" + batch + "/undo", this.school.lead()).param("schoolClass",
				this.school.classId().toString()))
			.hasRedirectedUrl(page);
		assertThat(this.board.ofChild(this.child)).isEmpty();
	}

	@Test
	void endingWithoutSuccessorAsksWhyNobodyFollows() {
		PairingId pairing = pair(this.helpers.ofAccount(this.teacher));
		assertThat(post("/pairings/" + pairing + "/close", this.teacher).param("last", TestClock.TODAY.toString())
			.param("reason", "STAFF_CHANGE")
			.param("strengths", "爱画画")).hasStatusOk().bodyText().contains("没有人接任时，请写明原因", "爱画画");
	}

	@Test
	void whoEndsAPairingThatSomebodyElseEndedMeanwhileSeesHowItStands() {
		PairingId pairing = pair(this.helpers.ofAccount(this.teacher));
		String close = "/pairings/" + pairing + "/close";
		assertThat(
				post(close, this.school.lead()).param("last", TestClock.TODAY.toString()).param("reason", "CHILD_LEFT"))
			.hasRedirectedUrl("/pairings");
		assertThat(post(close, this.teacher).param("last", TestClock.TODAY.toString())
			.param("reason", "STAFF_CHANGE")
			.param("gap", "下周再定")).hasStatusOk().bodyText().contains("现在的内容", "下周再定", "name=\"version\" value=\"1\"");
	}

	@Test
	void whoChangesAHelperThatSomebodyElseChangedMeanwhileSeesBoth() {
		HelperId helper = this.helpers.ofAccount(this.teacher);
		String page = "/helpers/" + helper;
		assertThat(change(page, "先改的备注", 0)).hasRedirectedUrl("/helpers");
		assertThat(change(page, "后改的备注", 0)).hasStatusOk()
			.bodyText()
			.contains("现在的内容", "先改的备注", "后改的备注", "name=\"version\" value=\"1\"");
		assertThat(this.helpers.view(helper).note()).isEqualTo("先改的备注");
		assertThat(change(page, "后改的备注", 1)).hasRedirectedUrl("/helpers");
		assertThat(this.helpers.view(helper).note()).isEqualTo("后改的备注");
	}

	private MockMvcRequestBuilder change(String page, String note, int version) {
		return send(page, this.school.lead()).param("version", String.valueOf(version))
			.param("name", "韦素琴")
			.param("kind", "STAFF")
			.param("note", note);
	}

	@Test
	void theNextHelperReadsTheNoteAndSaysSo() {
		PairingId pairing = pair(this.helpers.ofAccount(this.teacher));
		AccountId next = this.school.teacher("罗文清");
		assertThat(post("/pairings/" + pairing + "/close", this.teacher).param("last", TestClock.TODAY.toString())
			.param("reason", "STAFF_CHANGE")
			.param("successor", this.helpers.ofAccount(next).toString())
			.param("strengths", "爱画画")).hasRedirectedUrl("/pairings");
		assertThat(get("/pairings", next)).bodyText().contains("/pairings/" + pairing);
	}

	@Test
	void whoTakesOverMeetsTheNoteOnTodayAndOnTheChildsPageUntilItIsRead() {
		this.database.sql("""
				insert into term (id, school_year, number, teaching, start_phase, mid_phase, end_phase)
				values ('2026-1', 2026, 1, '[2026-09-01,2027-01-21)', '[2026-09-01,2026-09-29)',
				        '[2026-10-26,2026-11-23)', '[2026-12-24,2027-01-21)') on conflict do nothing
				""").update();
		AccountId next = this.school.teacher("罗文清");
		PairingId pairing = this.pairings.pair(new PairChild(this.child, this.helpers.ofAccount(this.teacher),
				PairingRole.MENTOR, true, TestClock.TODAY.minusDays(20)));
		assertThat(post("/pairings/" + pairing + "/close", this.teacher).param("last", "2026-11-20")
			.param("reason", "STAFF_CHANGE")
			.param("successor", this.helpers.ofAccount(next).toString())
			.param("strengths", "爱画画")).hasRedirectedUrl("/pairings");
		assertThat(unread(next)).isEqualTo(1);
		assertThat(get("/", next)).hasStatusOk().bodyText().contains("有话交给您", "/pairings/" + pairing);
		assertThat(get("/children/" + this.child, next)).bodyText().contains("交给我的", "爱画画", "我看过了");
		assertThat(get("/children/" + this.child, this.school.lead())).bodyText().doesNotContain("交给我的");
		assertThat(post("/pairings/" + pairing + "/acknowledge", next).param("from", "child"))
			.hasRedirectedUrl("/children/" + this.child);
		assertThat(get("/", next)).bodyText().doesNotContain("有话交给您");
		assertThat(get("/children/" + this.child, next)).bodyText().contains("爱画画").doesNotContain("我看过了");
		assertThat(unread(next)).isZero();
	}

	private long unread(AccountId helper) {
		return this.spans.of(List.of(this.child), DateRange.since(TestClock.TODAY))
			.stream()
			.filter((span) -> helper.equals(span.account()) && span.waitsOn(TestClock.TODAY))
			.count();
	}

	@Test
	void aTeacherSeesNobodyElsesLoad() {
		pair(this.helpers.ofAccount(this.teacher));
		AccountId stranger = this.school.teacher("罗文清");
		assertThat(get("/pairings", stranger)).hasStatusOk().bodyText().doesNotContain("韦家乐");
	}

	@Test
	void aHelperWhoIsNoStaffIsEntered() {
		assertThat(post("/helpers", this.school.lead()).param("name", "黄三姐")
			.param("kind", "NEIGHBOUR")
			.param("phone", "12")).hasStatusOk().bodyText().contains("电话号码不对", "黄三姐");
		assertThat(post("/helpers", this.school.lead()).param("name", "黄三姐")
			.param("kind", "NEIGHBOUR")
			.param("phone", "13800000001")).hasRedirectedUrl("/helpers");
		assertThat(get("/helpers", this.school.lead())).bodyText().contains("黄三姐").doesNotContain("13800000001");
	}

	private PairingId pair(HelperId helper) {
		return this.pairings.pair(new PairChild(this.child, helper, PairingRole.MENTOR, true, TestClock.TODAY));
	}

	private MockMvcRequestBuilder get(String path, AccountId account) {
		return this.mvc.get().uri(path).with(SignedIn.as(this.members.get(account)));
	}

	private MockMvcRequestBuilder post(String path, AccountId account) {
		return send(path, account).param("version", "0");
	}

	private MockMvcRequestBuilder send(String path, AccountId account) {
		return this.mvc.post()
			.uri(path)
			.with(SignedIn.as(this.members.get(account)))
			.with(csrf())
			.param("formKey", UUID.randomUUID().toString());
	}

}
