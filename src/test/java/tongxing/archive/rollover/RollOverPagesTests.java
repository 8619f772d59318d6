package tongxing.archive.rollover;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Ending the demo school's year on its pages, without a script.
 */
@DemoTest
@Transactional
class RollOverPagesTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext context;

	private StaffMember lead;

	@BeforeEach
	void signIn() {
		this.lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
	}

	@Test
	void fromThePlanToTheNewClassesAndBack() throws Exception {
		assertThat(page("/admin/rollover").select("input[name=year]").val()).isEqualTo("2026");
		String plan = sent(post("/admin/rollover").param("year", "2026"));
		Document first = page(plan);
		assertThat(first.select("form[action$=/carry]")).isEmpty();
		Element terms = first.selectFirst("form[action$=/terms]");
		MockHttpServletRequestBuilder keep = post(plan + "/terms");
		terms.select("input[type=date]").forEach((input) -> keep.param(input.attr("name"), input.val()));
		assertThat(sent(keep)).isEqualTo(plan);
		Element link = page(plan).select("th a[href*=/classes/]").get(2);
		Document children = page(link.attr("href"));
		String child = children.select("input[name='rows[0].child']").val();
		assertThat(sent(post(link.attr("href")).param("rows[0].child", child)
			.param("rows[0].kind", "TRANSFERRED")
			.param("rows[0].where", "县二小"))).isEqualTo(plan);
		assertThat(page(link.attr("href")).select("input[name='rows[0].where']").val()).isEqualTo("县二小");
		Document ready = page(plan);
		assertThat(sum(ready, 3)).isEqualTo("1");
		assertThat(sent(post(plan + "/carry"))).isEqualTo(plan);
		Document done = page(plan);
		assertThat(done.select(".sum").text()).isEqualTo(ready.select(".sum").text());
		assertThat(sent(post(plan + "/undo"))).isEqualTo(plan);
		assertThat(page(plan).select("form[action$=/undo]")).isEmpty();
		assertThat(this.database.sql("select count(*) from school_class where school_year = 2027")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatWasTypedIsStillThereWhenATeacherIsNotFound() throws Exception {
		String plan = sent(post("/admin/rollover").param("year", "2026"));
		Document page = page(plan);
		MockHttpServletRequestBuilder save = post(plan + "/classes");
		page.select("[name^='rows[0]']")
			.forEach((field) -> save.param(field.attr("name"),
					field.attr("name").endsWith("lead") ? "查无此人" : field.attr("name").endsWith("number") ? "77"
							: field.is("select") ? field.select("option[selected]").val() : field.val()));
		Document again = Jsoup.parse(this.web.perform(signed(save)).andReturn().getResponse().getContentAsString());
		assertThat(again.select("[role=alert]").text()).contains("查无此人");
		assertThat(again.select("[name='rows[0].lead']").val()).isEqualTo("查无此人");
		assertThat(again.select("[name='rows[0].number']").val()).isEqualTo("77");
	}

	@Test
	void aChildOfAnotherClassIsNotDecidedHere() throws Exception {
		String plan = sent(post("/admin/rollover").param("year", "2026"));
		Document page = page(plan);
		String one = page.select("th a[href*=/classes/]").get(0).attr("href");
		String other = page.select("th a[href*=/classes/]").get(1).attr("href");
		String child = page(other).select("input[name='rows[0].child']").val();
		assertThat(
				this.web.perform(signed(post(one).param("rows[0].child", child).param("rows[0].kind", "TRANSFERRED")))
					.andReturn()
					.getResponse()
					.getStatus())
			.isEqualTo(404);
	}

	/** The nth number of the equation. */
	private static String sum(Document page, int at) {
		return page.select(".sum b").get(at).text();
	}

	private Document page(String path) throws Exception {
		var response = this.web.perform(get(path).with(SignedIn.as(this.lead))).andReturn().getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private String sent(MockHttpServletRequestBuilder request) throws Exception {
		var response = this.web.perform(signed(request)).andReturn().getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
		return response.getRedirectedUrl();
	}

	private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
		return request.with(SignedIn.as(this.lead)).with(csrf()).param("formKey", UUID.randomUUID().toString());
	}

}
