package tongxing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main pages over the demo school on a phone and on a PC: light enough for one bar of signal,
 * never wider than the screen, with nothing in the console. Keeps a picture of each, from which
 * those in the documentation are taken.
 */
class MainPagesBrowserTests extends BrowserTest {

	private static final String LOADED = "performance.getEntriesByType('navigation')"
			+ ".concat(performance.getEntriesByType('resource')).filter((one) => one.transferSize > 0)";

	private static final String LEAD = "1002";

	private static final String TEACHER = "2001";

	@Autowired
	private DemoSchool demo;

	@TempDir
	private Path folder;

	@BeforeEach
	void aDemoSchool() {
		if (this.demo.isEmpty()) {
			this.demo.fill(DemoSize.USUAL);
		}
	}

	@Test
	void onAPhone() throws IOException {
		walk(phone(), "phone");
	}

	@Test
	void onAnOfficeComputer() throws IOException {
		walk(desktop(), "pc");
	}

	private void walk(Page page, String kind) throws IOException {
		page.navigate("/sign-in");
		look(page, "sign-in-" + kind, 60_000, 5);
		signIn(page, LEAD);
		page.navigate("/children");
		look(page, "children-" + kind, 60_000, 5);
		String child = page.locator("main tbody a[href*='/children/']").first().getAttribute("href");
		page.navigate(child);
		look(page, "child-" + kind, 20_000, 2);
		page.navigate("/records/new?kind=HOME_VISIT&child=" + child.substring("/children/".length()));
		look(page, "record-home-visit-" + kind, 20_000, 2);
		page.navigate("/pairings");
		look(page, "pairings-" + kind, 20_000, 2);
		page.navigate("/summaries/2026-1/school");
		look(page, "summary-" + kind, 20_000, 2);
		page.navigate("/children/import");
		page.setInputFiles("#file", roster());
		page.locator("main .save button").click();
		page.waitForLoadState(LoadState.LOAD);
		look(page, "import-preview-" + kind, 20_000, 2);
		page.context().clearCookies();
		signIn(page, TEACHER);
		page.navigate("/");
		look(page, "today-" + kind, 20_000, 2);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void look(Page page, String name, int mostBytes, int mostRequests) {
		page.waitForLoadState(LoadState.LOAD);
		int bytes = number(page, LOADED + ".reduce((sum, one) => sum + one.transferSize, 0)");
		assertThat(bytes).as("bytes of %s", name).isLessThanOrEqualTo(mostBytes);
		assertThat(number(page, LOADED + ".length")).as("requests of %s", name).isLessThanOrEqualTo(mostRequests);
		assertThat(number(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("pixels by which %s is too wide", name)
			.isZero();
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
	}

	private Path roster() throws IOException {
		Path roster = this.folder.resolve("a01-two-level-header.xlsx");
		try (InputStream content = getClass().getResourceAsStream("/rosters/a01-two-level-header.xlsx")) {
			Files.copy(Objects.requireNonNull(content), roster, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		return roster;
	}

	private static int number(Page page, String script) {
		return ((Number) page.evaluate(script)).intValue();
	}

}
