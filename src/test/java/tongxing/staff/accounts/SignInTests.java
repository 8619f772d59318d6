package tongxing.staff.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.staff.AccountId;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The door: who gets in, for how long, and what the audit knows of it.
 */
@TongxingTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Test
	void theRightPasswordOpensAndLeavesARow() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		MvcTestResult opened = signIn(member.staffNumber(), SignedIn.passwordOf(member), null);
		assertThat(opened).hasRedirectedUrl("/");
		assertThat(rows("SIGN_IN", member)).isEqualTo(1);
		assertThat(this.mvc.get().uri("/account").cookie(session(opened))).hasStatusOk();
	}

	@Test
	void theWayBackStaysInside() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		String password = SignedIn.passwordOf(member);
		assertThat(signIn(member.staffNumber(), password, "/children?q=a")).hasRedirectedUrl("/children?q=a");
		assertThat(signIn(member.staffNumber(), password, "//evil.example")).hasRedirectedUrl("/");
		assertThat(signIn(member.staffNumber(), password, "https://evil.example")).hasRedirectedUrl("/");
		assertThat(signIn(member.staffNumber(), password, "/\\evil.example")).hasRedirectedUrl("/");
	}

	@Test
	void unknownNumbersLookLikeWrongPasswords() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		MvcTestResult wrong = signIn(member.staffNumber(), "wrong", null);
		MvcTestResult unknown = signIn("nobody-" + member.staffNumber(), "wrong", null);
		assertThat(wrong).hasForwardedUrl("/sign-in/failed");
		assertThat(unknown).hasForwardedUrl("/sign-in/failed");
		assertThat(rows("SIGN_IN_FAILED", member)).isEqualTo(1);
	}

	@Test
	void aDisabledAccountLooksLikeAWrongPassword() {
		StaffMember member = SignedIn.newMember(this.context, "离开", Role.TEACHER);
		this.accounts.disable(member.id(), AccountId.next());
		assertThat(signIn(member.staffNumber(), SignedIn.passwordOf(member), null)).hasForwardedUrl("/sign-in/failed");
	}

	@Test
	void theSeventhTryWithinAMinuteIsStoppedEvenIfRight() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		for (int i = 0; i < 6; i++) {
			signIn(member.staffNumber(), "wrong", null);
		}
		assertThat(signIn(member.staffNumber(), SignedIn.passwordOf(member), null)).hasForwardedUrl("/sign-in/failed");
		assertThat(rows("SIGN_IN_BLOCKED", member)).isEqualTo(1);
		this.clock.set(this.clock.instant().plus(Duration.ofSeconds(61)));
		assertThat(signIn(member.staffNumber(), SignedIn.passwordOf(member), null)).hasRedirectedUrl("/");
	}

	@Test
	void whoIsDisabledIsOutAtTheNextClick() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		Cookie session = session(signIn(member.staffNumber(), SignedIn.passwordOf(member), null));
		this.accounts.disable(member.id(), AccountId.next());
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in?next=%2Faccount");
	}

	@Test
	void aRoleTakenAwayIsGoneAtTheNextClick() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER, Role.CARE_LEAD);
		Cookie session = session(signIn(member.staffNumber(), SignedIn.passwordOf(member), null));
		assertThat(this.mvc.get().uri("/admin/delegations").cookie(session)).hasStatusOk();
		this.accounts.change(member.id(), 0, "门内", Set.of(Role.TEACHER));
		assertThat(this.mvc.get().uri("/admin/delegations").cookie(session)).hasStatus(404);
	}

	@Test
	void aSignInEndsAfterTwelveHours() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		Cookie session = session(signIn(member.staffNumber(), SignedIn.passwordOf(member), null));
		this.clock.set(this.clock.instant().plus(Duration.ofHours(12).plusSeconds(1)));
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(302);
	}

	@Test
	void aPasswordThatWasIssuedMustBeChangedFirst() {
		Accounts.IssuedPassword issued = this.accounts
			.create(new NewAccount("i" + System.nanoTime(), "新来的", Set.of(Role.TEACHER), null));
		Cookie session = session(signIn(issued.staffNumber(), issued.password(), null));
		assertThat(this.mvc.get().uri("/more").cookie(session)).hasRedirectedUrl("/account/password");
		MvcTestResult changed = this.mvc.post()
			.uri("/account/password")
			.cookie(session)
			.param("current", issued.password())
			.param("fresh", "a-much-better-one")
			.param("again", "a-much-better-one")
			.with(csrf())
			.exchange();
		assertThat(changed).hasRedirectedUrl("/account");
		assertThat(this.mvc.get().uri("/more").cookie(session(changed))).hasStatusOk();
		assertThat(this.mvc.get().uri("/more").cookie(session)).hasStatus(302);
	}

	@Test
	void signingOutEndsTheSessionAndLeavesARow() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		Cookie session = session(signIn(member.staffNumber(), SignedIn.passwordOf(member), null));
		assertThat(this.mvc.post().uri("/sign-out").cookie(session).with(csrf())).hasRedirectedUrl("/sign-in?out");
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(302);
		assertThat(rows("SIGN_OUT", member)).isEqualTo(1);
	}

	@Test
	void aSessionIsTouchedOnceAMinuteAtMost() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		Cookie session = session(signIn(member.staffNumber(), SignedIn.passwordOf(member), null));
		String id = new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.US_ASCII);
		long first = lastUse(id);
		this.mvc.get().uri("/account").cookie(session).exchange();
		assertThat(lastUse(id)).isEqualTo(first);
		this.database.sql("update spring_session set last_access_time = last_access_time - 61000 where session_id = ?")
			.param(id)
			.update();
		this.mvc.get().uri("/account").cookie(session).exchange();
		assertThat(lastUse(id)).isGreaterThanOrEqualTo(first);
	}

	private long lastUse(String session) {
		return this.database.sql("select last_access_time from spring_session where session_id = ?")
			.param(session)
			.query(Long.class)
			.single();
	}

	@Test
	void theDoorSaysWhatABrowserMayDo() {
		SignedIn.newMember(this.context, "门内", Role.TEACHER);
		MvcTestResult door = this.mvc.get().uri("/sign-in").exchange();
		assertThat(door).hasStatusOk();
		assertThat(door.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(door.getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void aChangeWithoutItsTokenIsRefused() {
		StaffMember member = SignedIn.newMember(this.context, "门内", Role.TEACHER);
		assertThat(this.mvc.post().uri("/account/language").param("tag", "en").with(SignedIn.as(member)))
			.hasStatus(403);
	}

	private MvcTestResult signIn(String number, String password, String next) {
		var request = this.mvc.post().uri("/sign-in").param("number", number).param("password", password).with(csrf());
		return ((next != null) ? request.param("next", next) : request).exchange();
	}

	private static Cookie session(MvcTestResult result) {
		return result.getResponse().getCookie("tongxing");
	}

	private long rows(String action, StaffMember member) {
		return this.database.sql("select count(*) from audit_entry where action = :action and subject = :subject")
			.param("action", action)
			.param("subject", member.id().toString())
			.query(Long.class)
			.single();
	}

}
