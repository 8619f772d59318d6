package tongxing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of record about single children is entered on its form at phone size; a health check and
 * a call round of a class of forty in their grids.
 */
class KindsBrowserTests extends BrowserTest {

	private static final int CLASS = 40;

	/** What is tapped and typed, input by input. */
	private static final Map<String, List<String>> ENTERED = Map.of("TUTORING", List.of("subject=MATHS", "#minutes=40"),
			"LIVING_HELP", List.of("help=MEALS"), "GROWTH_NOTE", List.of("#narrative=学会了自己洗衣服"), "PEN_PAL_LETTER",
			List.of("way=SENT"), "VOLUNTEER_VISIT", List.of("#team=青禾志愿服务队", "acts=GAMES"), "HEALTH_CHECK",
			List.of("#height=128.5", "#weight=27", "#eyesightLeft=4.9"), "TALK",
			List.of("topics=STUDY"), "PARENT_MET", List.of("met=MOTHER", "where=HOME"));

	@Autowired
	private DemoSchool demo;

	@Autowired
	private JdbcClient database;

	@Test
	void eachKindOnItsFormAndAClassOfFortyInItsGrids() {
		this.demo.fill(DemoSize.USUAL);
		UUID schoolClass = aClassOfForty();
		Page page = phone();
		signIn(page, "2001");
		UUID child = child(schoolClass);
		page.navigate("/records/choose");
		fits(page, "kinds-choose");
		ENTERED.forEach((kind, inputs) -> enter(page, kind, child, inputs));
		grid(page, schoolClass, "HEALTH_CHECK");
		grid(page, schoolClass, "CHILD_PARENT_CALL");
		Page counsellor = phone();
		signIn(counsellor, "1003");
		UUID hers = this.database.sql("""
				select child_id from caseload l join account a on a.id = l.account_id
				 where a.staff_number = '1003' and l.during @> date '2026-11-23' order by child_id limit 1
				""").query(UUID.class).single();
		enter(counsellor, "COUNSELLING", hers, List.of("setting=INDIVIDUAL", "#restricted=想念父母"));
		assertThat(this.complaints).as("what the browser's console complained about").isEmpty();
	}

	private void enter(Page page, String kind, UUID child, List<String> inputs) {
		long before = count(kind);
		page.navigate("/records/new?kind=" + kind + "&child=" + child);
		fits(page, "kind-" + kind.toLowerCase(java.util.Locale.ROOT));
		for (String input : inputs) {
			String[] parts = input.split("=", 2);
			if (parts[0].startsWith("#")) {
				page.fill(parts[0], parts[1]);
			}
			else {
				page.check("input[name=" + parts[0] + "][value=" + parts[1] + "]");
			}
		}
		page.locator("main .save button").click();
		page.waitForURL((url) -> !url.contains("/records/new"));
		assertThat(count(kind)).as(kind).isEqualTo(before + 1);
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
