package tongxing;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.staff.Role;
import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.NewAccount;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The frame of the pages in a real browser: light, under its content policy, and forms that act once.
 */
class ShellBrowserTests extends BrowserTest {

	private static final String PASSWORD = "walks-together-2026";

	private static final String LOADED = "performance.getEntriesByType('navigation')"
			+ ".concat(performance.getEntriesByType('resource')).filter((one) => one.transferSize > 0)";

	@Autowired
	private Accounts accounts;

	@BeforeEach
	void anAdministrator() {
		if (this.accounts.none()) {
			this.accounts.create(new NewAccount("1001", "韦素琴", Set.of(Role.ADMIN), PASSWORD));
		}
	}

	@Test
	void theDoorWeighsLittleAndTheNextPageLess() {
		Page page = phone();
		page.navigate("/sign-in");
		assertThat(loaded(page)).as("requests of the first view").isLessThanOrEqualTo(5);
		assertThat(bytes(page)).as("bytes of the first view").isLessThanOrEqualTo(60_000);
		signIn(page);
		page.navigate("/more");
		page.navigate("/admin/accounts");
		assertThat(loaded(page)).as("requests of a later page").isLessThanOrEqualTo(2);
		assertThat(bytes(page)).as("bytes of a later page").isLessThanOrEqualTo(20_000);
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aDoubleClickMakesOneAccount() {
		Page page = desktop();
		signIn(page);
		page.navigate("/admin/accounts/new");
		page.fill("#staffNumber", "1002");
		page.fill("#name", "罗文清");
		page.locator(".save button").dblclick();
		assertThat(page.locator("#issued-password")).isVisible();
		assertThat(this.accounts.search("1002", 0).total()).isEqualTo(1);
	}

	@Test
	void searchingWaitsForTheInputMethod() {
		Page page = desktop();
		signIn(page);
		page.navigate("/admin/accounts");
		Locator search = page.locator("#q");
		AtomicInteger asked = new AtomicInteger();
		page.onRequest((request) -> asked.addAndGet(request.url().contains("?q=") ? 1 : 0));
		search.dispatchEvent("compositionstart");
		search.fill("wei su");
		page.waitForTimeout(600);
		assertThat(asked.get()).isZero();
		search.dispatchEvent("compositionend");
		assertThat(page.locator("#results .empty")).isVisible();
		search.fill("weisu");
		assertThat(page.locator("#results tbody tr")).hasCount(1);
	}

	private static int loaded(Page page) {
		return ((Number) page.evaluate(LOADED + ".length")).intValue();
	}

	private static int bytes(Page page) {
		return ((Number) page.evaluate(LOADED + ".reduce((sum, one) => sum + one.transferSize, 0)")).intValue();
	}

	private static void signIn(Page page) {
		page.navigate("/sign-in");
		page.fill("#number", "1001");
		page.fill("#password", PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL((url) -> !url.contains("sign-in"));
	}

}
