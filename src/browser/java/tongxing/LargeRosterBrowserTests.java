package tongxing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A roster too large to wait for: examining and importing it are jobs whose progress is seen, which
 * lead on by themselves and are found again under one's jobs.
 */
class LargeRosterBrowserTests extends BrowserTest {

	private static final int ROWS = 600;

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@Test
	void aLargeRosterIsExaminedAndImportedByJobs() {
		this.demo.fill(DemoSize.USUAL);
		long before = children();
		Page page = desktop();
		List<String> visited = new ArrayList<>();
		page.onFrameNavigated((frame) -> visited.add(frame.url()));
		signIn(page, "1002");
		page.navigate("/children/import");
		page.setInputFiles("#file", new FilePayload("名单.csv", "text/csv", roster()));
		page.locator("form[enctype] button[type=submit]").click();
		page.waitForSelector("button[form=run]");
		assertThat(page.locator("main").textContent()).contains(Integer.toString(ROWS));
		page.locator("button[form=run]").click();
		page.waitForSelector("main form[action$='/undo']");
		assertThat(children()).isEqualTo(before + ROWS);
		assertThat(visited.stream().filter((url) -> url.contains("/jobs/")).distinct()).as("pages of jobs").hasSize(2);
		page.navigate("/jobs");
		assertThat(page.locator("main .chip-ok").count()).isEqualTo(2);
		fits(page, "jobs-pc");
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private long children() {
		return this.database.sql("select count(*) from child").query(Long.class).single();
	}

	private static byte[] roster() {
		String given = "安晨东方光海浩佳家嘉健杰静君俊可乐丽林玲";
		StringBuilder text = new StringBuilder("姓名,性别,出生日期,班级\n");
		for (int row = 0; row < ROWS; row++) {
			text.append("农").append(given.charAt(row / 20 % 20)).append(given.charAt(row % 20));
			text.append((row % 2 == 0) ? ",男," : ",女,").append(LocalDate.of(2016, 9, 1).plusDays(row / 2));
			text.append(",三（").append(1 + row % 2).append("）班\n");
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
