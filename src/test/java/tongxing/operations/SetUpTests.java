package tongxing.operations;

import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tongxing.TongxingTest;
import tongxing.calendar.Schools;
import tongxing.calendar.Terms;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The first run, in a database in which nobody has an account; so it has a context of its
 * own, and its tests follow on each other.
 */
@TongxingTest
@TestPropertySource(properties = "tongxing.test.own=set-up")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SetUpCode code;

	@Autowired
	private Schools schools;

	@Autowired
	private Terms terms;

	@Test
	@Order(1)
	void everybodyIsLedToTheSetUp() {
		assertThat(this.mvc.get().uri("/sign-in")).hasRedirectedUrl("/setup");
		assertThat(this.mvc.get().uri("/setup")).hasStatusOk()
			.bodyText()
			.contains("设置码")
			.doesNotContain(this.code.shown());
	}

	@Test
	@Order(2)
	void nothingOpensWithoutTheCode() {
		assertThat(post("/setup").param("code", "AAAA-AAAA")).hasStatusOk().bodyText().contains("设置码不对");
		assertThat(post("/setup/demo").param("code", "AAAA-AAAA")).hasStatusOk().bodyText().contains("设置码不对");
		assertThat(this.schools.current()).isEmpty();
	}

	@Test
	@Order(3)
	void theTermIsGuessedFromToday() {
		assertThat(post("/setup").param("code", this.code.shown())).hasStatusOk()
			.bodyText()
			.contains("2026—2027学年第一学期", "2026-09-01", "2027-01-22");
	}

	@Test
	@Order(4)
	void whatIsWrongIsSaidBesideTheFieldAndTheRestIsKept() {
		assertThat(school("short", "short")).hasStatusOk().bodyText().contains("木棉小学", "至少 10 个");
		assertThat(school("walks-together-9", "walks-together-8")).hasStatusOk().bodyText().contains("两遍密码不一样");
		assertThat(this.schools.current()).isEmpty();
	}

	@Test
	@Order(5)
	void aSchoolIsFoundedAndItsFirstAccountGoesOnToTheRoster() {
		assertThat(school("walks-together-9", "walks-together-9")).hasRedirectedUrl("/children/import");
		assertThat(this.schools.current().orElseThrow().stages()).isEqualTo(List.of("PRIMARY"));
		assertThat(this.terms.all()).hasSize(1).first().extracting((term) -> term.holidays().size()).isEqualTo(2);
	}

	@Test
	@Order(6)
	void afterwardsThereIsNoSetUp() {
		assertThat(this.mvc.get().uri("/setup")).hasStatus(404);
		assertThat(post("/setup").param("code", this.code.shown())).hasStatus(404);
		assertThat(post("/setup/demo").param("code", this.code.shown())).hasStatus(404);
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk();
	}

	private MockMvcRequestBuilder school(String password, String again) {
		return post("/setup/school").param("code", this.code.shown())
			.param("school", "木棉小学")
			.param("stages", "PRIMARY")
			.param("term", "2026-1")
			.param("first", "2026-09-01")
			.param("last", "2027-01-22")
			.param("staffNumber", "a1")
			.param("name", "覃启明")
			.param("duty", "CARE_LEAD")
			.param("password", password)
			.param("again", again);
	}

	private MockMvcRequestBuilder post(String path) {
		return this.mvc.post().uri(path).with(csrf());
	}

}
