package tongxing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import tongxing.operations.demo.DemoLogin;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real application on a port of its own with an empty database, and Chromium in front of it.
 * Every class gets a fresh application; the clock stands at {@link TestClock#TODAY}.
 */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(TestClock.Configuration.class)
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
abstract class BrowserTest {

	@LocalServerPort
	private int port;

	private final List<BrowserContext> contexts = new ArrayList<>();

	/** What the browser's console complained about; empty on a page in order. */
	protected final List<String> complaints = new ArrayList<>();

	/** A page of 390 × 844, as a teacher's phone shows it. */
	protected Page phone() {
		return open(ofAPhone());
	}

	/** The same in a browser that runs no script. */
	protected Page phoneWithoutScript() {
		return open(ofAPhone().setJavaScriptEnabled(false));
	}

	private static Browser.NewContextOptions ofAPhone() {
		return new Browser.NewContextOptions().setViewportSize(390, 844)
			.setDeviceScaleFactor(2)
			.setIsMobile(true)
			.setHasTouch(true);
	}

	/** A page of 1366 × 768, as an office computer shows it. */
	protected Page desktop() {
		return open(new Browser.NewContextOptions().setViewportSize(1366, 768));
	}

	/** The address of the application, without a slash at the end. */
	protected String address() {
		return "http://localhost:" + this.port;
	}

	/** Keeps a picture of the whole page below {@code target/screenshots}. */
	protected void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + ".png")));
	}

	/** Keeps a picture of a page that must not be wider than the screen. */
	protected void fits(Page page, String name) {
		assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("%s is no wider than the screen", name)
			.isEqualTo(true);
		picture(page, name);
	}

	/** Signs in as somebody of the demo school. */
	protected static void signIn(Page page, String number) {
		page.navigate("/sign-in");
		page.fill("#number", number);
		page.fill("#password", DemoLogin.PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL((url) -> !url.contains("sign-in"));
	}

	private Page open(Browser.NewContextOptions options) {
		BrowserContext context = Chromium.BROWSER
			.newContext(options.setBaseURL(address()).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
		context.setDefaultTimeout(15_000);
		this.contexts.add(context);
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) || "warning".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		return page;
	}

	@AfterEach
	void closePages() {
		this.contexts.forEach(BrowserContext::close);
		this.contexts.clear();
	}

	/** One browser for all classes of the build. */
	private static final class Chromium {

		static final Playwright PLAYWRIGHT = Playwright.create();

		static final Browser BROWSER = PLAYWRIGHT.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "browser-stop"));
		}

	}

}
