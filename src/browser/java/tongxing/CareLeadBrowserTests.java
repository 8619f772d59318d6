package tongxing;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a care lead does now and then, on a phone and on a PC: opens the kinds from a child's page,
 * makes one household of two and two of one, decides when parents count as away, and meets somebody
 * else's change.
 */
class CareLeadBrowserTests extends BrowserTest {

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
	void onAPhone() {
		walk(phone(), "phone");
	}

	@Test
	void onAnOfficeComputer() {
		walk(desktop(), "pc");
	}

	private void walk(Page page, String kind) {
		signIn(page, "1002");
		kinds(page, kind);
		households(page, kind);
		page.navigate("/admin/criterion");
		fits(page, "criterion-" + kind);
		stale(page, kind);
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void kinds(Page page, String kind) {
		page.navigate("/children");
		page.navigate(page.locator("main tbody a[href*='/children/']").first().getAttribute("href"));
		page.locator("details.menu-do > summary").click();
		assertThat(page.locator("details.menu-do a").count()).isGreaterThan(4);
		fits(page, "child-kinds-" + kind);
		page.locator("details.menu-do a").first().click();
		assertThat(page.url()).contains("/records/new?kind=HOME_VISIT");
	}

	private void households(Page page, String kind) {
		UUID home = household("");
		String other = "/households/" + home + "/join/" + household("and c.household_id <> '" + home + "'");
		page.navigate("/households/" + home + "/join?q=w");
		fits(page, "household-choose-" + kind);
		page.navigate(other);
		fits(page, "household-merge-" + kind);
		page.fill("#reason", "同一个奶奶照护，家访时看到的");
		page.locator("main .save button").click();
		fits(page, "households-" + kind);
		page.locator("main form[action$='/undo'] button").first().click();
		assertThat(page.locator(".note-ok").textContent()).contains("已撤销");
	}

	private void stale(Page page, String kind) {
		UUID child = this.database.sql("select child_id from enrolment where upper_inf(during) order by 1 limit 1")
			.query(UUID.class)
			.single();
		page.navigate("/children/" + child + "/household");
		this.database.sql("""
				update household set village = '别人改的村', version = version + 1
				 where id = (select household_id from child where id = ?)
				""").param(child).update();
		page.fill("#village", "我写的村");
		page.locator("main .save button").click();
		assertThat(page.inputValue("#village")).isEqualTo("我写的村");
		assertThat(page.locator("main").textContent()).contains("别人改的村");
		fits(page, "stale-" + kind);
	}

	private UUID household(String which) {
		return this.database.sql("""
				select c.household_id from child c join enrolment e on e.child_id = c.id and upper_inf(e.during)
				 where true %s order by c.household_id limit 1
				""".formatted(which)).query(UUID.class).single();
	}

}
