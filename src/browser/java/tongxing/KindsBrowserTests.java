package tongxing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of record is entered on its form at phone size, a health check and a call round of a class of
 * forty in their grids, a campaign in its own, and the rota in one tap.
 */
class KindsBrowserTests extends BrowserTest {

	private static final int CLASS = 40;

	/** What is tapped and typed of a child, input by input: boxes, "#" texts, "@" menus. */
	private static final Map<String, List<String>> ENTERED = Map.ofEntries(
			entry("TUTORING", "subject=MATHS", "#minutes=40"), entry("LIVING_HELP", "help=MEALS"),
			entry("GROWTH_NOTE", "#narrative=学会了自己洗衣服"), entry("PEN_PAL_LETTER", "way=SENT"),
			entry("VOLUNTEER_VISIT", "#team=青禾志愿服务队", "acts=GAMES"),
			entry("HEALTH_CHECK", "#height=128.5", "#weight=27", "#eyesightLeft=4.9"), entry("TALK", "topics=STUDY"),
			entry("PARENT_MET", "met=MOTHER", "where=HOME"),
			entry("HOME_VISIT", "outcome=DONE", "met=CHILD", "#narrative=家里都好"),
			entry("FAMILY_CONTACT", "outcome=DONE", "met=MOTHER"),
			entry("CHILD_PARENT_CALL", "outcome=DONE", "met=FATHER"),
			entry("CHILD_PARENT_LETTER", "met=MOTHER", "way=SENT"));

	/** The same of a class. */
	private static final Map<String, List<String>> GATHERED = Map.ofEntries(
			entry("ACTIVITY", "#title=说说我的心里话", "@activity=CLASS_MEETING", "@organiser=CLASS"),
			entry("SYMPOSIUM", "#teachers=3", "#guardians=4", "#narrative=谈了学习和亲情通话"),
			entry("GUARDIAN_TRAINING", "#topic=怎样陪孩子学习", "#trainer=李老师"), entry("PARENTS_MEETING"),
			entry("CAMPAIGN_ITEM", "@campaign="));

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CareKinds kinds;

	/** A kind that is entered nowhere in a browser has no form that somebody has tried. */
	@Test
	void everyKindThereIsIsEnteredInABrowser() {
		Set<String> entered = new TreeSet<>(ENTERED.keySet());
		entered.addAll(GATHERED.keySet());
		entered.addAll(SupportFormsBrowserTests.ENTERED);
		entered.add("COUNSELLING");
		assertThat(this.kinds.all()).extracting(CareKind::code).containsExactlyInAnyOrderElementsOf(entered);
	}

	@Test
	void eachKindOnItsFormAndAClassOfFortyInItsGrids() {
		this.demo.fill(DemoSize.USUAL);
		UUID schoolClass = aClassOfForty();
		Page page = phone();
		signIn(page, "2001");
		UUID child = child(schoolClass);
		page.navigate("/records/choose");
		fits(page, "kinds-choose");
		ENTERED.forEach((kind, inputs) -> enter(page, kind, "child=" + child, inputs));
		GATHERED.forEach((kind, inputs) -> enter(page, kind, "class=" + schoolClass, inputs));
		campaign(page, schoolClass);
		rota(page, schoolClass);
		grid(page, schoolClass, "HEALTH_CHECK");
		grid(page, schoolClass, "CHILD_PARENT_CALL");
		Page counsellor = phone();
		signIn(counsellor, "1003");
		UUID hers = this.database.sql("""
				select child_id from caseload l join account a on a.id = l.account_id
				 where a.staff_number = '1003' and l.during @> date '2026-11-23' order by child_id limit 1
				""").query(UUID.class).single();
		enter(counsellor, "COUNSELLING", "child=" + hers, List.of("setting=INDIVIDUAL", "#restricted=想念父母"));
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void enter(Page page, String kind, String whom, List<String> inputs) {
		long before = count(kind);
		page.navigate("/records/new?kind=" + kind + "&" + whom);
		fits(page, "kind-" + kind.toLowerCase(java.util.Locale.ROOT));
		for (String input : inputs) {
			String[] parts = input.split("=", 2);
			if (parts[0].startsWith("#")) {
				page.fill(parts[0], parts[1]);
			}
			else if (parts[1].isEmpty()) {
				page.selectOption("#" + parts[0].substring(1), new SelectOption().setIndex(1));
			}
			else if (parts[0].startsWith("@")) {
				page.selectOption("#" + parts[0].substring(1), parts[1]);
			}
			else {
				page.check("input[name=" + parts[0] + "][value=" + parts[1] + "]");
			}
		}
		page.locator("main .save button").click();
		page.waitForURL((url) -> !url.contains("/records/new"));
		assertThat(count(kind)).as(kind).isEqualTo(before + 1);
	}

	private static Map.Entry<String, List<String>> entry(String kind, String... inputs) {
		return Map.entry(kind, List.of(inputs));
	}

	/** A campaign of the class with two items; all of the class did the first, one child the second. */
	private void campaign(Page page, UUID schoolClass) {
		page.navigate("/campaigns/new");
		page.fill("#title", "三个一");
		page.fill("[name='items[0].name']", "写一封信");
		page.fill("[name='items[1].name']", "读一本书");
		fits(page, "campaign-form");
		page.locator("main .save button").click();
		page.locator("a[href$='/classes/" + schoolClass + "']").first().click();
		page.check("input[name=whole] >> nth=0");
		page.check("input[name=done] >> nth=1");
		fits(page, "campaign-grid");
		page.locator("main .save button").click();
		assertThat(page.locator(".note-ok").textContent()).contains("2 项");
		page.navigate("/campaigns");
		page.locator("main a.name:has-text('三个一')").click();
		fits(page, "campaign");
	}

	/** The clock stands on a Monday. */
	private void rota(Page page, UUID schoolClass) {
		page.navigate("/records/rota/new?class=" + schoolClass);
		page.locator("input[name=children]").first().check();
		page.locator("input[name=children]").nth(1).check();
		fits(page, "rota-form");
		page.locator("main .save button").click();
		Locator session = page.locator("main form:has(input[name=child])").first();
		session.locator("input[name=child]").first().uncheck();
		fits(page, "rota");
		session.locator(".btn-primary").click();
		assertThat(page.locator("main").textContent()).contains("没来：");
	}

	private void grid(Page page, UUID schoolClass, String kind) {
		long before = count(kind);
		page.navigate("/records/batch?kind=" + kind + "&class=" + schoolClass);
		List<UUID> children = this.database.sql("""
				select child_id from enrolment where class_id = ? and during @> date '2026-11-23' order by child_id
				""").param(schoolClass).query(UUID.class).list();
		for (UUID child : children) {
			if (kind.equals("HEALTH_CHECK")) {
				for (Map.Entry<String, String> value : Map
					.of("height", "130", "weight", "28", "systolic", "100", "diastolic", "60", "eyesightLeft", "5.0",
							"eyesightRight", "4.8", "lungs", "1500", "chest", "60")
					.entrySet()) {
					page.fill("[name='" + value.getKey() + "-" + child + "']", value.getValue());
				}
			}
			else {
				page.locator("label:has(> input[name='o-" + child + "'][value=DONE])").click();
			}
		}
		fits(page, "grid-" + kind.toLowerCase(java.util.Locale.ROOT));
		page.locator("main .save button").click();
		page.waitForSelector(".note-ok, [role=status].note, .toast");
		assertThat(count(kind)).as(kind).isEqualTo(before + children.size());
		assertThat(children).hasSize(CLASS);
	}

	private long count(String kind) {
		return this.database.sql("select count(*) from care_record where kind = ?").param(kind).query(Long.class).single();
	}

	private UUID child(UUID schoolClass) {
		return this.database.sql("select child_id from enrolment where class_id = ? and upper_inf(during) limit 1")
			.param(schoolClass)
			.query(UUID.class)
			.single();
	}

	/** The first teacher's class, with as many more children as it lacks. */
	private UUID aClassOfForty() {
		UUID schoolClass = this.database.sql("""
				select h.class_id from homeroom h join account a on a.id = h.account_id
				 where a.staff_number = '2001' and h.during @> date '2026-11-23'
				""").query(UUID.class).single();
		this.database.sql("""
				with more as (select uuidv7() as id, uuidv7() as home, i from generate_series(1, ? - (select count(*)
				     from enrolment where class_id = ? and during @> date '2026-11-23')) i),
				homes as (insert into household (id, village) select home, '青禾村' from more returning id),
				children as (insert into child (id, household_id, name, pinyin, initials, folded_name, registered_on)
				     select id, home, '学生' || i, 'xuesheng', 'xs', 'xs', '2026-09-01' from more returning id)
				insert into enrolment (child_id, class_id, during) select id, ?, '[2026-09-01,)' from more
				""").params(CLASS, schoolClass, schoolClass).update();
		return schoolClass;
	}

}
