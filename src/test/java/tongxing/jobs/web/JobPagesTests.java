package tongxing.jobs.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestDatabase;
import tongxing.TongxingTest;
import tongxing.kernel.Ids;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A person sees how far the work is, with a script and without.
 */
@TongxingTest
@Transactional
class JobPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext context;

	private StaffMember owner;

	@BeforeEach
	void hireAnOwner() {
		this.owner = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
	}

	@Test
	void nobodyHasJobsToBeginWith() {
		assertThat(get("/jobs")).hasStatusOk().bodyText().contains("还没有任务");
	}

	@Test
	void aRunningJobIsLookedAtAgainWithAScriptAndWithout() {
		UUID job = job("begun_at = now(), runs = 1, done = 420, total = 2000");
		assertThat(get("/jobs/" + job)).bodyText()
			.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>", "420 / 2000（21%）",
					"data-poll=\"/jobs/" + job + "/progress\"", "value=\"21\"", "停止任务");
		assertThat(get("/jobs/" + job + "/progress")).bodyText()
			.contains("420 / 2000")
			.doesNotContain("<html", "<body");
		assertThat(get("/jobs")).bodyText().contains("正在处理", "核对名单（2000 行）");
	}

	@Test
	void whoCancelsSeesThatItIsStopping() {
		UUID job = job("begun_at = now(), runs = 1");
		assertThat(this.mvc.post().uri("/jobs/" + job + "/cancel").with(SignedIn.as(this.owner)).with(csrf()))
			.hasRedirectedUrl("/jobs/" + job);
		assertThat(get("/jobs/" + job)).bodyText().contains("正在停止").doesNotContain("停止任务");
	}

	@Test
	void aFinishedJobLeadsToItsPage() {
		UUID job = job("begun_at = now(), completed_at = now(), page = '/children'");
		assertThat(get("/jobs/" + job)).hasRedirectedUrl("/children");
		assertThat(get("/jobs/" + job + "/progress")).bodyText().contains("data-goto=\"/children\"");
	}

	@Test
	void aFailureHasAReferenceNumber() {
		UUID job = job(
				"begun_at = now(), failed_at = now(), failure = 'jobs.failed', failure_args = '[]', reference = 'ABCD2345'");
		assertThat(get("/jobs/" + job)).bodyText().contains("没有做完", "编号：ABCD2345").doesNotContain("data-poll");
	}

	@Test
	void aFileIsDownloadedUnderItsName() throws Exception {
		UUID job = job(
				"begun_at = now(), completed_at = '2026-11-22', file_name = 'documents.zip', file_type = 'application/zip', file_size = 5");
		Path file = Files.writeString(Files.createDirectories(TestDatabase.files("test-jobs")).resolve(job.toString()),
				"12345");
		assertThat(get("/jobs/" + job)).bodyText().contains("documents.zip", "文件保留到 11月29日");
		MvcTestResult answer = get("/jobs/" + job + "/file");
		assertThat(answer).hasStatusOk().hasContentType("application/zip").bodyText().isEqualTo("12345");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", "documents.zip");
		Files.delete(file);
		assertThat(get("/jobs/" + job + "/file")).hasStatus(404);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(SignedIn.as(this.owner)).exchange();
	}

	private UUID job(String facts) {
		UUID id = Ids.next();
		this.database.sql("""
				insert into job (id, kind, account_id, title, title_args, parameters, asked_at)
				values (?, 'test.page', ?, 'intake.job.examine', '[2000]', '{}', '2026-11-22')
				""").params(id, this.owner.id().value()).update();
		this.database.sql("update job set " + facts + " where id = ?").param(id).update();
		return id;
	}

}
