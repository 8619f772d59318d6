package tongxing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongxing.archive.SomeBackup;
import tongxing.operations.SetUpCodeReader;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new installation takes in the backup of another machine on its first page, on a
 * telephone; what is not a backup changes nothing.
 */
class BringBackBrowserTests extends BrowserTest {

	private static final String PASSWORD = "竹林小路十个字的口令";

	private static final DemoSize SMALL = new DemoSize(36, 1, 7);

	/** More than any other page takes. */
	private static final long LARGE = 30L << 20;

	@TempDir
	private Path folder;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient database;

	@Test
	void aSchoolIsBroughtBackOnTheFirstPage() throws IOException {
		Path backup = this.folder.resolve("tongxing-20261123-100000.zip");
		SomeBackup.write(DemoDatabase.of(SMALL), backup, PASSWORD);
		Path large = this.folder.resolve("large.zip");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(LARGE);
		}
		Page page = phone();
		noTicketNoUpload(page);
		page.navigate("/setup");
		page.fill("#code", SetUpCodeReader.of(this.application));
		page.keyboard().press("Enter");
		page.click("text=带回原来的学校");
		page.waitForSelector("#file");
		fits(page, "setup-choose");

		upload(page, large);
		page.waitForSelector(".note-bad");
		assertThat(page.textContent(".note-bad")).contains("没有还原");
		assertThat(this.database.sql("select count(*) from account").query(Integer.class).single()).isZero();
		fits(page, "setup-restore-refused");

		upload(page, backup);
		page.waitForSelector(".chip-ok");
		fits(page, "setup-restored");
		assertThat(page.textContent("main")).contains("学校带回来了", "逐表核对一致");
		signIn(page, "1001");
		page.navigate("/children");
		assertThat(this.database.sql("select count(*) from child").query(Integer.class).single())
			.isEqualTo(DemoDatabase.reader(SMALL).sql("select count(*) from child").query(Integer.class).single());
		assertThat(this.database.sql("select count(*) from audit_entry where action = 'SCHOOL_RESTORED'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(page.request().get(address() + "/setup").status()).isEqualTo(404);
	}

	private static void upload(Page page, Path file) {
		page.setInputFiles("#file", file);
		page.fill("#backupPassword", PASSWORD);
		page.click("text=核对并带回");
	}

	private void noTicketNoUpload(Page page) {
		for (String query : new String[] { "", "?ticket=AAAABBBBCCCCDDDD" }) {
			APIResponse answer = page.request()
				.post(address() + "/setup/restore" + query,
						RequestOptions.create()
							.setMultipart(FormData.create()
								.set("file", new FilePayload("x.zip", "application/zip", new byte[100]))));
			assertThat(answer.status()).isEqualTo(404);
		}
	}

}
