package tongxing.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Nobody in who does not belong: every endpoint of the running application stands in
 * access-matrix.csv and answers each role as it says, and no answer to a teacher holds
 * anything of a child that is not theirs.
 */
@TongxingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private List<AccessRow> rows;

	@BeforeAll
	void readTheMatrix() throws IOException {
		this.rows = AccessRow
			.read(new ClassPathResource("access-matrix.csv").getContentAsString(StandardCharsets.UTF_8));
	}

	@Test
	void everyEndpointHasItsRows() {
		Set<String> missing = new TreeSet<>(endpoints());
		missing.removeAll(this.rows.stream().map(AccessRow::endpoint).collect(Collectors.toSet()));
		assertThat(missing).as("endpoints without a row in access-matrix.csv").isEmpty();
	}

	@Test
	void everyRowHasItsEndpoint() {
		Set<String> stale = this.rows.stream().map(AccessRow::endpoint).collect(Collectors.toCollection(TreeSet::new));
		stale.removeAll(endpoints());
		assertThat(stale).as("rows of endpoints that are not there").isEmpty();
	}

	@Test
	void everyEndpointAboutSomethingIsTriedWithOwnAndOtherAndUnknown() {
		Map<String, Set<String>> scopes = this.rows.stream()
			.filter(AccessRow::hasVariables)
			.collect(Collectors.groupingBy(AccessRow::endpoint,
					Collectors.mapping(AccessRow::scope, Collectors.toSet())));
		scopes.values().removeIf((tried) -> tried.containsAll(Set.of("own", "other", "unknown")));
		assertThat(scopes).as("endpoints that lack own, other or unknown").isEmpty();
	}

	@Test
	void everybodyIsAnsweredAsTheMatrixSays() {
		List<String> wrong = new ArrayList<>();
		try (AccessFixture school = new AccessFixture(this.context)) {
			for (AccessRow row : this.rows) {
				for (String role : AccessRow.ROLES) {
					this.transaction.executeWithoutResult((status) -> {
						check(row, role, school, wrong);
						status.setRollbackOnly();
					});
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * A record of which all but its presence is restricted, asked for on every page about
	 * a record and by every role, and everything the application writes into its log
	 * meanwhile.
	 */
	@Test
	void whatIsRestrictedIsReadOnlyByItsRoles() {
		List<String> wrong = new ArrayList<>();
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root.addAppender(log);
		try (AccessFixture school = new AccessFixture(this.context)) {
			school.everywhere("record", school.value("own", "/sealed", "record"));
			int read = 0;
			for (AccessRow row : this.rows) {
				if (row.path().startsWith("/records/{record}") && row.scope().equals("own")) {
					for (String role : AccessRow.ROLES) {
						read += this.transaction.execute((status) -> {
							status.setRollbackOnly();
							return restricted(row, role, school, wrong);
						});
					}
				}
			}
			assertThat(read).as("answers to its readers with the text").isGreaterThan(1);
		}
		finally {
			root.detachAppender(log);
		}
		assertThat(wrong).isEmpty();
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.noneMatch((line) -> AccessFixture.RESTRICTED.keySet().stream().anyMatch(line::contains))
			.noneMatch((line) -> AccessFixture.CANARIES.stream().anyMatch(line::contains));
	}

	/**
	 * The papers go out of the school, so they hold nothing restricted, whoever asks for
	 * them; a job makes them, so no answer of the matrix has them.
	 */
	@Test
	void thePapersOfTheSchoolHoldNothingRestricted() {
		try (AccessFixture school = new AccessFixture(this.context)) {
			String work = "{\"term\":\"2026-1\",\"asOf\":\"%s\",\"language\":\"zh-Hans\"}".formatted(TestClock.TODAY);
			for (Role role : List.of(Role.PRINCIPAL, Role.CARE_LEAD)) {
				String papers = school.made("summaries.papers", work, role);
				assertThat(papers).contains(".docx", ".pdf", ".xlsx", "愿意发言了")
					.doesNotContain(AccessFixture.RESTRICTED.keySet());
			}
		}
	}

	/** How often one who may read it was shown it. */
	private int restricted(AccessRow row, String role, AccessFixture school, List<String> wrong) {
		String what = "line %d %s as %s".formatted(row.line(), row.endpoint(), role);
		int read = 0;
		try {
			String body = AnswerText
				.of(this.mvc.perform(request(row, role, school)).andReturn().getResponse().getContentAsByteArray());
			for (Map.Entry<String, Set<Role>> text : AccessFixture.RESTRICTED.entrySet()) {
				boolean reader = text.getValue().stream().anyMatch((one) -> one.name().equals(role));
				if (body.contains(text.getKey()) && !reader) {
					wrong.add(what + ": says what is restricted, " + text.getKey());
				}
				read += (body.contains(text.getKey()) && reader) ? 1 : 0;
			}
		}
		catch (Exception ex) {
			wrong.add(what + ": " + ex);
		}
		return read;
	}

	private void check(AccessRow row, String role, AccessFixture school, List<String> wrong) {
		String what = "line %d %s %s as %s".formatted(row.line(), row.endpoint(), row.scope(), role);
		try {
			MvcResult result = this.mvc.perform(request(row, role, school)).andReturn();
			int status = result.getResponse().getStatus();
			if (status != row.expected().get(role)) {
				wrong.add(what + ": " + status + " instead of " + row.expected().get(role));
			}
			String location = result.getResponse().getHeader("Location");
			if (role.equals("NOBODY") && status == 302 && (location == null || !location.startsWith("/sign-in"))
					&& !row.path().startsWith("/sign-in") && !row.path().startsWith("/setup")) {
				wrong.add(what + ": led to " + location);
			}
			String body = AnswerText.of(result.getResponse().getContentAsByteArray());
			AccessFixture.RESTRICTED.forEach((text, readers) -> {
				if (body.contains(text) && readers.stream().noneMatch((reader) -> reader.name().equals(role))) {
					wrong.add(what + ": says what is restricted, " + text);
				}
			});
			if (role.equals("NOBODY") || role.equals("TEACHER")) {
				AccessFixture.CANARIES.stream()
					.filter(body::contains)
					.forEach((canary) -> wrong.add(what + ": says " + canary));
			}
		}
		catch (Exception ex) {
			wrong.add(what + ": " + ex);
		}
	}

	private AbstractMockHttpServletRequestBuilder<?> request(AccessRow row, String role, AccessFixture school) {
		String address = address(row, school);
		boolean upload = row.with().contains("file=");
		AbstractMockHttpServletRequestBuilder<?> request = upload
				? MockMvcRequestBuilders.multipart(address)
					.file(new MockMultipartFile("file", "list.csv", "text/csv",
							"姓名,班级\n".getBytes(StandardCharsets.UTF_8)))
				: MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), address);
		for (String pair : row.with().split("&", -1)) {
			String[] parts = pair.split("=", 2);
			if (parts.length == 2 && !parts[0].equals("file")) {
				request.param(fill(parts[0], row, school), fill(parts[1], row, school));
			}
		}
		request.with(csrf());
		if (!role.equals("NOBODY")) {
			request.with(SignedIn.as(school.member(Role.valueOf(role))));
		}
		return request;
	}

	private static String address(AccessRow row, AccessFixture school) {
		return fill(row.path(), row, school);
	}

	private static String fill(String text, AccessRow row, AccessFixture school) {
		return VARIABLE.matcher(text).replaceAll((found) -> {
			String name = found.group(1);
			if (name.equals("uuid")) {
				return UUID.randomUUID().toString();
			}
			String value = school.value(row.scope(), row.path(), name);
			assertThat(value).as("AccessFixture knows {%s}", name).isNotNull();
			return Matcher.quoteReplacement(value);
		});
	}

	private Set<String> endpoints() {
		Set<String> endpoints = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("tongxing")) {
				endpoints.addAll(endpoints(info));
			}
		});
		return endpoints;
	}

	private static Set<String> endpoints(RequestMappingInfo info) {
		return info.getPatternValues()
			.stream()
			.flatMap((path) -> info.getMethodsCondition().getMethods().stream().map((method) -> method + " " + path))
			.collect(Collectors.toSet());
	}

}
