package tongxing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoLogin;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class's summary from the first draft to the locked paper and back, on a phone: once by the keys
 * alone, with the focus always to be seen, and once in a browser that runs no script.
 */
class SummaryWorkflowBrowserTests extends BrowserTest {

	private static final String ADDED = "老师们多在周末走访。";

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void aDemoSchool() {
		if (this.demo.isEmpty()) {
			this.demo.fill(DemoSize.USUAL);
		}
	}

	@Test
	void byTheKeysAlone() {
		walk(new Keys(phone()), new Keys(phone()), "2001", "keys");
	}

	@Test
	void withoutScript() {
		walk(new Finger(phoneWithoutScript()), new Finger(phoneWithoutScript()), "2002", "plain");
	}

	private void walk(Hand teacher, Hand principal, String number, String name) {
		teacher.signIn(number);
		principal.signIn("1001");
		teacher.page.navigate("/summaries/2026-1/class:" + classOf(number));
		teacher.press("form[action$='/versions'] button");
		writeInAWordOfOnesOwn(teacher);
		teacher.press("form:has(input[value=SUBMIT]) button");
		principal.page.navigate(teacher.page.url());
		principal.type("#said", "请补上期中家访。");
		principal.press("button[value=GIVE_BACK]");
		teacher.page.navigate(principal.page.url());
		assertThat(teacher.text("main")).as("what the principal asks for").contains("请补上期中家访。", ADDED);
		teacher.press("form:has(input[value=SUBMIT]) button");
		principal.page.navigate(teacher.page.url());
		principal.press("form:has(input[value=APPROVE]) button");
		principal.press("form:has(input[value=LOCK]) button");
		fits(principal.page, "summary-workflow-" + name);
		String locked = principal.page.url();
		isVerifiedByItsCode(principal);
		principal.page.navigate(locked);
		principal.type("#said", "补上漏记的家访。");
		principal.press("button[value=REOPEN]");
		assertThat(principal.page.url()).as("a new draft").isNotEqualTo(locked);
		assertThat(principal.text(".ph")).contains("第 3 稿", "草稿");
		assertThat(principal.text("main")).contains("补上漏记的家访。", ADDED);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private static void writeInAWordOfOnesOwn(Hand teacher) {
		teacher.press("#b-HomeVisits .block-tag a");
		teacher.add("#text", ADDED);
		teacher.press(".save button");
		assertThat(teacher.text("#b-HomeVisits.edited")).contains(ADDED);
	}

	private static void isVerifiedByItsCode(Hand reader) {
		String code = reader.page.locator("a[href*='/verify']").getAttribute("href").replaceFirst(".*code=", "");
		reader.page.navigate("/verify");
		reader.type("#code", code);
		reader.press("form[action$='/verify'] button");
		assertThat(reader.text(".note-ok")).contains("是。");
	}

	private UUID classOf(String number) {
		return this.database.sql("""
				select h.class_id from homeroom h join account a on a.id = h.account_id
				 where a.staff_number = ? and h.during @> date '2026-11-23' limit 1
				""").param(number).query(UUID.class).single();
	}

	/** Somebody before a page. */
	private abstract static class Hand {

		final Page page;

		Hand(Page page) {
			this.page = page;
		}

		void signIn(String number) {
			this.page.navigate("/sign-in");
			type("#number", number);
			type("#password", DemoLogin.PASSWORD);
			press("main form button[type=submit]");
			assertThat(this.page.url()).doesNotContain("sign-in");
		}

		/** Writes into an empty field. */
		abstract void type(String field, String text);

		/** Writes behind what stands in a field. */
		abstract void add(String field, String text);

		/** Presses a button or follows a link, and waits for the page it leads to. */
		abstract void press(String what);

		String text(String where) {
			return this.page.locator(where).first().innerText();
		}

	}

	/** Touches what it wants. */
	private static final class Finger extends Hand {

		Finger(Page page) {
			super(page);
		}

		@Override
		void type(String field, String text) {
			this.page.fill(field, text);
		}

		@Override
		void add(String field, String text) {
			this.page.fill(field, this.page.inputValue(field) + text);
		}

		@Override
		void press(String what) {
			// whether it stands still is found out by script
			this.page.locator(what).first().click(new Locator.ClickOptions().setForce(true));
			this.page.waitForLoadState(LoadState.LOAD);
		}

	}

	/** Goes from one thing to the next by Tab, as who cannot use a mouse. */
	private static final class Keys extends Hand {

		private static final int MOST_TABS = 300;

		private static final String SEEN = """
				(e) => { const s = getComputedStyle(e); const box = e.getBoundingClientRect();
				  return e.matches(':focus-visible') && box.width > 0
				      && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'); }
				""";

		Keys(Page page) {
			super(page);
		}

		@Override
		void type(String field, String text) {
			reach(field);
			this.page.keyboard().insertText(text);
		}

		@Override
		void add(String field, String text) {
			reach(field);
			this.page.keyboard().press("Control+End");
			this.page.keyboard().insertText(text);
		}

		@Override
		void press(String what) {
			reach(what);
			boolean button = Boolean.TRUE.equals(this.page.evaluate("document.activeElement.matches('button')"));
			AtomicBoolean loaded = new AtomicBoolean();
			this.page.onLoad((page) -> loaded.set(true));
			this.page.keyboard().press(button ? "Space" : "Enter");
			this.page.waitForCondition(loaded::get);
		}

		private void reach(String what) {
			for (int tabs = 0; tabs < MOST_TABS; tabs++) {
				this.page.keyboard().press("Tab");
				if (Boolean.TRUE.equals(this.page.evaluate("(what) => document.activeElement.matches(what)", what))) {
					assertThat(this.page.locator(":focus").evaluate(SEEN)).as("the focus on %s is seen", what)
						.isEqualTo(true);
					return;
				}
			}
			throw new AssertionError("Tab does not reach " + what);
		}

	}

}
