package tongxing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.operations.demo.DemoLogin;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * How often a page asks the database does not grow with the number of children. Session
 * and account are part of the count. Twelve a page.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DemoDatabase.Large.class)
@Import({ TestClock.Configuration.class, StatementCounter.Configuration.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = TestDatabase.NO_ENGINE)
class StatementsPerPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient database;

	private UUID child;

	private UUID account;

	private UUID schoolClass;

	@BeforeAll
	void oneTeacherOfManyChildren() {
		this.account = this.database.sql("select id from account where staff_number = '2001'")
			.query(UUID.class)
			.single();
		this.schoolClass = this.database.sql("""
				select class_id from homeroom where account_id = ? and during @> date '2026-11-23'
				""").param(this.account).query(UUID.class).single();
		this.child = this.database.sql("""
				select child_id from enrolment where class_id = ? and during @> date '2026-11-23' limit 1
				""").param(this.schoolClass).query(UUID.class).single();
	}

	@Test
	void theSchoolHas3000Children() {
		assertThat(this.database.sql("select count(*) from enrolment where during @> date '2026-11-23'")
			.query(Long.class)
			.single()).isEqualTo(DemoDatabase.LARGE.children());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2001, /records/new?kind=HOME_VISIT&child={child}, 12
			2001, /records/new?kind=TALK&child={child}, 12
			2001, /records/batch?kind=CHILD_PARENT_CALL&class={class}, 12
			2001, /records, 12
			2001, /follow-ups, 12
			2001, /pairings, 12
			1001, /pairings, 12
			1001, /helpers, 12
			2001, /, 12
			1001, /, 12
			2001, /children, 12
			1001, /children, 12
			2001, /children?q=wang, 12
			1001, /children?q=wxm, 12
			2001, /children/{child}, 12
			1001, /children/{child}, 12
			2001, /summaries/2026-1/class:{class}, 12
			1001, /summaries/2026-1/school, 12
			1001, /dashboard, 12
			2001, /dashboard?scope=class:{class}, 12
			1001, /dashboard/terms, 12
			1001, /dashboard/responsible?figure=quiet.talk, 12
			1001, /figures/register.closing?term=2026-1&scope=school, 12
			""")
	void aPageTakesNoMoreStatementsThanItDid(String staffNumber, String path, int most) throws Exception {
		Cookie[] session = signIn(staffNumber);
		String address = fill(path);
		this.mvc.perform(get(address).cookie(session)); // what is read once is not
														// counted
		MvcResult[] result = new MvcResult[1];
		List<String> sent = StatementCounter
			.during(() -> result[0] = this.mvc.perform(get(address).cookie(session)).andReturn());
		assertThat(result[0].getResponse().getStatus()).as(path).isEqualTo(200);
		assertThat(sent).as(told(path, sent)).hasSizeLessThanOrEqualTo(most);
	}

	private Cookie[] signIn(String staffNumber) throws Exception {
		MockHttpServletRequestBuilder request = post("/sign-in").param("number", staffNumber)
			.param("password", DemoLogin.PASSWORD)
			.with(csrf());
		return this.mvc.perform(request).andReturn().getResponse().getCookies();
	}

	private String fill(String path) {
		return path.replace("{child}", this.child.toString()).replace("{class}", this.schoolClass.toString());
	}

	private static String told(String path, List<String> sent) {
		return path + " takes " + sent.size() + " statements:\n"
				+ sent.stream().map((sql) -> sql.replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
	}

}
