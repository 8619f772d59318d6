package tongxing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stranger opens the address.
 */
class FirstPageBrowserTests extends BrowserTest {

	@Test
	void theFirstPageOpensOnAPhoneAndHasATitle() {
		Page page = phone();
		Response response = page.navigate(address() + "/");
		assertThat(response.status()).isLessThan(400);
		assertThat(page.title()).isNotBlank();
	}

	@Test
	void theFirstPageOpensOnADesktopWithoutAComplaintInTheConsole() {
		Page page = desktop();
		page.navigate(address() + "/");
		assertThat(this.complaints).isEmpty();
	}

}
