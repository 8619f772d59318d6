package tongxing;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that belongs to the school is entered on its form at phone size: the leading group, policies,
 * agreements, fund with the second person's confirmation, goods, awards, rooms, partners.
 */
class ProgramFormsBrowserTests extends BrowserTest {

	private static final String UUIDS = "[0-9a-f]{8}-[0-9a-f-]{27}";

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final Set<String> forms = new TreeSet<>();

	@BeforeEach
	void aDemoSchool() {
		if (this.demo.isEmpty()) {
			this.demo.fill(DemoSize.USUAL);
		}
	}

	@Test
	void eachIsEnteredOnItsForm() {
		Page page = phone();
		signIn(page, "1002");
		add(page, "leading_member", "/program/leading/members/new", "#name=覃主任");
		add(page, "leading_meeting", "/program/leading/meetings/new", "#topic=研究寒假安排");
		add(page, "policy", "/program/policies/new", "#name=寒假家访办法");
		add(page, "partner", "/program/partners/new", "#name=青禾村委会");
		add(page, "partner_contact", "/program/partners/" + last("partner") + "/contacts/new", "#agreed=寒假一起走访");
		add(page, "facility", "/program/homes/new", "kind=READING", "#name=读书角");
		add(page, "facility_equipment", "/program/homes/" + last("facility") + "/equipment/new", "#what=书", "#quantity=90",
				"#unit=本");
		add(page, "facility_opening", "/program/homes/" + last("facility") + "/openings/new", "#children=12");
		add(page, "recognition", "/program/awards/recognitions/new", "kind=INSPECTION", "#givenBy=县教育局",
				"#what=检查关爱工作");
		award(page);
		goods(page);
		fund(page);
		agreements(page);
		assertThat(this.forms).as("the forms there are").isEqualTo(this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> path.startsWith("/program/") && path.endsWith("/new"))
			.map((path) -> path.replaceAll("\\{\\w+}", "*"))
			.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void award(Page page) {
		open(page, "/program/awards/new");
		page.selectOption("#subject", "SCHOOL");
		page.fill("#title", "关爱工作先进学校");
		page.fill("#givenBy", "县教育局");
		saved(page, "award");
	}

	private void goods(Page page) {
		add(page, "goods_lot", "/program/goods/new", "#what=书包", "#quantity=5", "#unit=个", "#givenBy=爱心企业");
		UUID lot = last("goods_lot");
		open(page, "/program/goods/" + lot + "/hand-outs/new");
		page.check("input[name=children] >> nth=0");
		saved(page, "goods_handout");
		add(page, "goods_handout", "/program/goods/" + lot + "/use/new", "#quantity=1", "#how=放在读书角");
	}

	/** Money comes in, goes out, and a second person confirms it. */
	private void fund(Page page) {
		open(page, "/program/fund/new?in=true");
		page.fill("#amount", "500");
		saved(page, "fund_entry");
		open(page, "/program/fund/new?in=false");
		page.fill("#amount", "20.50");
		saved(page, "fund_entry");
		String path = page.url().substring(address().length()).replaceAll("[?;].*", "");
		Page other = phone();
		signIn(other, "1001");
		other.navigate(path);
		fits(other, "program-fund-confirm");
		other.locator("form[action$='/confirm'] button").click();
		other.waitForLoadState(LoadState.LOAD);
		assertThat(this.database.sql("select confirmed_on is not null from fund_entry where id = ?")
			.param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
			.query(Boolean.class)
			.single()).isTrue();
	}

	/** Of a class agreements are made, and one is signed by a guardian. */
	private void agreements(Page page) {
		UUID schoolClass = this.database.sql("""
				select e.class_id from enrolment e join agreement a on a.child_id = e.child_id and a.school_year = 2026
				 where e.during @> date '2026-11-23' and not exists (select from agreement_signed s where s.id = a.id)
				 order by 1 limit 1
				""").query(UUID.class).single();
		page.navigate("/program/agreements/class/" + schoolClass);
		long before = count("agreement_signature");
		page.locator("input[name=signed]").first().check();
		fits(page, "program-agreements");
		page.locator("main .save button").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(count("agreement_signature")).isEqualTo(before + 1);
	}

	private void add(Page page, String table, String path, String... inputs) {
		open(page, path);
		for (String input : inputs) {
			String[] parts = input.split("=", 2);
			if (parts[0].startsWith("#")) {
				page.fill(parts[0], parts[1]);
			}
			else {
				page.check("input[name=" + parts[0] + "][value=" + parts[1] + "]");
			}
		}
		saved(page, table);
	}

	private void open(Page page, String path) {
		page.navigate(path);
		this.forms.add(path.replaceAll(UUIDS, "*").replaceAll("\\?.*", ""));
	}

	private void saved(Page page, String table) {
		long before = count(table);
		fits(page, "program-" + table);
		page.locator("main .save button").click();
		page.waitForLoadState(LoadState.LOAD);
		assertThat(count(table)).as(table).isEqualTo(before + 1);
	}

	private long count(String table) {
		return this.database.sql("select count(*) from " + table).query(Long.class).single();
	}

	private UUID last(String table) {
		return this.database.sql("select id from " + table + " order by id desc limit 1").query(UUID.class).single();
	}

}
