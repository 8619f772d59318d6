package tongxing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A principal who never saw the board before asks it about the term, without a script in the browser
 * and with few clicks; a teacher who is reminded finds it the same day.
 */
class PrincipalQuestionsBrowserTests extends BrowserTest {

	private static final int MOST_CLICKS = 15;

	/** Opinions that wait for an answer. */
	private static final String UNANSWERED = "opinion.waiting";

	private static final String LOADED = "performance.getEntriesByType('navigation')"
			+ ".concat(performance.getEntriesByType('resource')).reduce((sum, one) => sum + one.transferSize, 0)";

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	private int clicks;

	@BeforeEach
	void aDemoSchool() {
		if (this.demo.isEmpty()) {
			this.demo.fill(DemoSize.USUAL);
		}
	}

	@Test
	void theQuestionsOfATermTakeFifteenClicks() {
		Page page = desktop();
		signIn(page, "1001");
		click(page, page.locator("nav a[href$='/dashboard']").first());
		picture(page, "dashboard-pc");
		whoHadNoTalkThisMonthAndWhoIsResponsible(page);
		back(page);
		assertThat(page.locator(".heat tbody tr").count()).as("classes and their sum").isGreaterThan(3);
		click(page, page.locator(".heat .low").first());
		assertThat(page.locator("h1").innerText()).as("how far the class is that is behind").contains("%");
		back(page);
		assertThat(number(page, "visit.MID.records")).as("homes visited at mid-term, seen without a click").isPositive();
		assertThat(number(page, "visit.MID.households")).as("households").isPositive();
		click(page, page.locator("a[href*='/figures/duty.PARENT_MET.overdue']").first());
		assertThat(page.locator("h1").innerText()).as("children who have not met a parent for 90 days").isNotBlank();
		back(page);
		click(page, page.locator("a[href*='/dashboard/terms']"));
		assertThat(page.locator("#h-change").isVisible()).as("what changed since last term").isTrue();
		picture(page, "dashboard-terms-pc");
		click(page, page.locator("a[href*='/dashboard?']").first());
		whatGuardiansAskedForAndWasNotAnswered(page);
		isTheSummaryOfAClassSubmitted(page);
		assertThat(this.clicks).as("clicks").isLessThanOrEqualTo(MOST_CLICKS);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	@Test
	void onAPhoneNothingIsWiderThanTheScreenAndATeacherFindsTheReminder() {
		Page page = phone();
		signIn(page, "1001");
		for (String path : new String[] { "/dashboard", "/dashboard/terms",
				"/dashboard/responsible?figure=duty.longOverdue" }) {
			page.navigate(path);
			assertThat(((Number) page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue())
				.as("pixels by which %s is too wide", path)
				.isZero();
			picture(page, path.replaceAll("\\?.*", "").substring(1).replace('/', '-') + "-phone");
		}
		page.locator("form[action$='/dashboard/notes'] button").first().click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.locator(".note-ok").isVisible()).as("said to be sent").isTrue();
		picture(page, "responsible-phone");
		Page teacher = phone();
		signIn(teacher, teacherOfTheFirstLine(page));
		picture(teacher, "today-reminded-phone");
		teacher.locator("form[action$='/acknowledge'] button").first().click();
		teacher.waitForLoadState(LoadState.LOAD);
		assertThat(teacher.locator("form[action$='/acknowledge']").count()).as("reminders left").isZero();
	}

	private void whoHadNoTalkThisMonthAndWhoIsResponsible(Page page) {
		click(page, page.locator("a[href*='/figures/quiet.talk']").first());
		assertThat(page.locator("main li").count()).as("children without a talk, by name").isPositive();
		picture(page, "figure-pc");
		click(page, page.locator("a[href*='/dashboard/responsible']").first());
		assertThat(page.locator("form[action$='/dashboard/notes']").count()).as("people to remind").isPositive();
		picture(page, "responsible-pc");
		back(page);
	}

	private void whatGuardiansAskedForAndWasNotAnswered(Page page) {
		click(page, page.locator("a[href*='/figures/" + UNANSWERED + "']").first());
		assertThat(page.locator("main li").count()).as("what was asked for and is not answered").isPositive();
		click(page, page.locator("main a[href$='/opinions']"));
		Locator guardians = page.locator("main section:has(form):has(.chip:text-is('监护人')) h3");
		assertThat(guardians.count()).as("what guardians asked for").isPositive();
		assertThat(guardians.first().innerText()).as("in words").isNotBlank();
		picture(page, "opinions-pc");
	}

	private void isTheSummaryOfAClassSubmitted(Page page) {
		click(page, page.locator("nav a[href$='/summaries']").first());
		click(page, page.locator("a[href$='/classes']").first());
		Locator third = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("三")).first();
		assertThat(third.locator("td").nth(1).innerText()).as("how far the summary of a third class is").isNotBlank();
		picture(page, "summaries-classes-pc");
	}

	@Test
	void aColdBoardIsLight() {
		Page page = desktop();
		signIn(page, "1001");
		page.context().newCDPSession(page).send("Network.clearBrowserCache");
		page.navigate("/dashboard");
		page.waitForLoadState(LoadState.LOAD);
		assertThat(((Number) page.evaluate(LOADED)).intValue()).as("bytes of the board").isBetween(10_000, 60_000);
	}

	/** The account of whom the first line names. */
	private String teacherOfTheFirstLine(Page page) {
		String name = page.locator("tbody tr").first().locator("td").nth(1).innerText().replaceAll("(?s)\\s.*", "");
		return this.database.sql("select staff_number from account where name = ? order by 1 limit 1")
			.param(name)
			.query(String.class)
			.single();
	}

	private void click(Page page, Locator what) {
		this.clicks++;
		what.click();
		page.waitForLoadState(LoadState.LOAD);
	}

	/** The button of the browser. */
	private void back(Page page) {
		this.clicks++;
		page.goBack();
		page.waitForLoadState(LoadState.LOAD);
	}

	private static int number(Page page, String figure) {
		return Integer.parseInt(
				page.locator("a[href*='/figures/" + figure + "']").first().innerText().replaceAll("\\D", ""));
	}

}
