package tongxing.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.running.FormFields;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The demo school is written in bulk; its care records must look as if they came from the
 * forms. Each kind is saved once with the least and once with everything, and every
 * generated row lies between the two: at least the columns and JSON keys of the one, at
 * most those of the other. Only the audit is not invented.
 */
@DemoTest
@Transactional
class DemoRecordShapeTests {

	private static final Map<String, String> PARTS = new TreeMap<>(Map.of("care_record", "id", "care_participant",
			"record_id", "care_helper", "record_id", "care_restricted", "record_id", "follow_up", "record_id"));

	/**
	 * Kind, outcome and the least that its form takes; with a plus before it what only
	 * the form with everything needs, because any number would be refused.
	 */
	private static final String FORMS = """
			HOME_VISIT,          DONE,      outcome=DONE&met=CHILD&narrative=家里都好
			HOME_VISIT,          ATTEMPTED, outcome=NOBODY_HOME
			TALK,                DONE,      topics=STUDY
			FAMILY_CONTACT,      DONE,      outcome=DONE&met=MOTHER
			FAMILY_CONTACT,      ATTEMPTED, outcome=NOT_REACHED
			CHILD_PARENT_CALL,   DONE,      outcome=DONE&met=FATHER
			CHILD_PARENT_CALL,   ATTEMPTED, outcome=NOT_REACHED
			CHILD_PARENT_LETTER, DONE,      met=MOTHER&way=SENT
			PARENT_MET,          DONE,      met=FATHER&where=HOME
			PEN_PAL_LETTER,      DONE,      way=SENT
			VOLUNTEER_VISIT,     DONE,      acts=GAMES&team=服务队&narrative=陪着玩
			ACTIVITY,            DONE,      title=班会&activity=CLASS_MEETING&organiser=CLASS&+total=40
			GUARDIAN_TRAINING,   DONE,      topic=陪伴&trainer=毛老师
			PARENTS_MEETING,     DONE,      unsupervised=1
			SYMPOSIUM,           DONE,      teachers=5&guardians=1&narrative=谈了学习
			COUNSELLING,         DONE,      setting=INDIVIDUAL&restricted=谈了睡眠
			GROWTH_NOTE,         DONE,      narrative=进步
			LIVING_HELP,         DONE,      help=MEALS
			TUTORING,            DONE,      subject=CHINESE
			GIFT,                DONE,      occasion=CHILDRENS_DAY&giver=镇妇联&source=OTHER&basis=EACH&goods=课外书&+signedOn=2026-11-23
			INCIDENT,            DONE,      type=INJURY&foundAt=2026-11-23T10:00&action=送医&narrative=滑倒&+guardianToldAt=2026-11-23T10:10&+absentSince=2026-11-23&role-{child}=HARMED
			CARE_PLAN,           DONE,      goals=有人陪&measures=每周谈一次&reviewOn=2026-12-18&+endsOn=2027-01-15
			EDUCATION_PLAN,      DONE,      goals=守纪律&measures=每周谈一次&reviewOn=2026-12-18&+endsOn=2027-01-15
			PLAN_NEED,           DONE,      need=UNLAWFUL&narrative=旷课
			PLAN_REVIEW,         DONE,      reviewed=CARE_PLAN&result=SAME&narrative=看了
			HEALTH_CHECK,        DONE,      height=130&+weight=28&+chest=60&+systolic=95&+diastolic=60&+lungs=1500
			CAMPAIGN_ITEM,       DONE,      campaign={item}
			""";

	/**
	 * What later acts add to a record: the approval of a plan, the report of an incident.
	 */
	private static final Set<String> LATER = Set.of("facts.approvedOn string", "facts.reportKnownOn string",
			"facts.reportedAt string");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Members members;

	private StaffMember lead;

	private StaffMember counsellor;

	private UUID child;

	private UUID item;

	@BeforeEach
	void theLeadAndAChildWithEverybody() {
		this.lead = member("1002");
		this.counsellor = member("1003");
		this.child = one("""
				select e.child_id from enrolment e
				  join care_arrangement a on a.child_id = e.child_id and a.during @> date '2026-11-23'
				 where e.during @> date '2026-11-23' and a.carer_id is not null
				   and (select count(*) from parentage p where p.child_id = e.child_id) = 2 order by 1 limit 1
				""");
		this.item = one("""
				select i.id from campaign_item i join campaign c on c.id = i.campaign_id
				 where c.during @> date '2026-11-23' and i.record_kind is null order by 1 limit 1
				""");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = FORMS)
	void generatedRowsLookLikeThoseOfTheForm(String kind, String outcome, String least) {
		List<UUID> generated = this.database.sql("select id from care_record where kind = ? and outcome = ?")
			.params(kind, outcome)
			.query(UUID.class)
			.list();
		List<UUID> bare = List.of(save(kind, fields(least, false), false));
		List<UUID> full = List.of(save(kind, fields(least, true), true), save(kind, fields(least, true), true));
		boolean gathers = gathers(generated);
		PARTS.forEach((table, key) -> {
			Set<Set<String>> generatedShapes = shapes(table, key, generated);
			Set<Set<String>> bareShapes = shapes(table, key, bare);
			Set<String> most = new TreeSet<>(LATER);
			shapes(table, key, full).forEach(most::addAll);
			assertThat(bareShapes.isEmpty() || !generatedShapes.isEmpty()).as("rows in %s", table).isTrue();
			assertThat(generatedShapes).as("%s of a generated %s", table, kind).allSatisfy((shape) -> {
				assertThat(most).containsAll(shape);
				bareShapes.forEach((bareShape) -> assertThat(shape).containsAll(least(bareShape, gathers)));
			});
		});
	}

	@Test
	void noKindIsWrittenThatIsNotLookedAt() {
		Set<String> lookedAt = FORMS.lines()
			.map((line) -> line.split(",\\s*"))
			.map((line) -> line[0] + " " + line[1])
			.collect(Collectors.toSet());
		assertThat(
				this.database.sql("select distinct kind || ' ' || outcome from care_record").query(String.class).list())
			.isSubsetOf(lookedAt);
	}

	private boolean gathers(List<UUID> records) {
		return this.database
			.sql("select exists (select from care_participant where record_id = any(?) group by record_id"
					+ " having count(distinct household_id) > 1)")
			.param(records.toArray(UUID[]::new))
			.query(Boolean.class)
			.single();
	}

	/**
	 * A record of several households is of none of them, and a gift whose pieces are
	 * counted is not a rough one.
	 */
	private static Set<String> least(Set<String> shape, boolean gathers) {
		Set<String> least = new TreeSet<>(shape);
		least.remove("facts.rough boolean");
		if (gathers) {
			least.remove("household_id");
		}
		return least;
	}

	/**
	 * Saves through the form; with everything in it that can be filled in, or without.
	 */
	private UUID save(String kind, Map<String, List<String>> typed, boolean everything) {
		StaffMember author = kind.equals("COUNSELLING") ? this.counsellor : this.lead;
		MvcTestResult page = this.mvc.get()
			.uri("/records/new?kind={kind}&child={child}", kind, this.child)
			.with(SignedIn.as(author))
			.exchange();
		Element form = Jsoup
			.parse(new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
			.selectFirst("main form[action$=/records/new]");
		Map<String, List<String>> fields = everything ? FormFields.filled(form) : FormFields.of(form);
		fields.putAll(typed);
		Set<UUID> before = Set.copyOf(ids(author));
		MockMvcTester.MockMvcRequestBuilder post = this.mvc.post().uri("/records/new");
		fields.forEach((name, values) -> post.param(name, values.toArray(String[]::new)));
		assertThat(post.with(SignedIn.as(author)).with(csrf())).hasStatus(302);
		this.entities.flush();
		List<UUID> made = new ArrayList<>(ids(author));
		made.removeAll(before);
		assertThat(made).hasSize(1);
		return made.get(0);
	}

	private List<UUID> ids(StaffMember author) {
		return this.database.sql("select id from care_record where author_id = ?")
			.param(author.id().value())
			.query(UUID.class)
			.list();
	}

	/** Which columns and JSON keys rows of some records have, each combination once. */
	private Set<Set<String>> shapes(String table, String key, List<UUID> records) {
		Map<String, Set<String>> rows = new LinkedHashMap<>();
		this.database.sql("""
				select t.ctid::text as at, c.key || coalesce('.' || j.key || ' ' || jsonb_typeof(j.value), '') as filled
				  from %s t cross join lateral jsonb_each(to_jsonb(t)) c
				  left join lateral jsonb_each(case when jsonb_typeof(c.value) = 'object' then c.value end) j on true
				 where t.%s = any(?) and c.value not in ('null', '""', '{}')
				""".formatted(table, key)).param(records.toArray(UUID[]::new)).query((row) -> {
			rows.computeIfAbsent(row.getString("at"), (at) -> new TreeSet<>()).add(row.getString("filled"));
		});
		return Set.copyOf(rows.values());
	}

	private StaffMember member(String number) {
		return this.members.get(new AccountId(one("select id from account where staff_number = '" + number + "'")));
	}

	private UUID one(String sql) {
		return this.database.sql(sql).query(UUID.class).single();
	}

	private Map<String, List<String>> fields(String line, boolean everything) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (String field : line.replace("{child}", this.child.toString())
			.replace("{item}", this.item.toString())
			.split("&", -1)) {
			if (everything || !field.startsWith("+")) {
				String[] pair = field.split("=", 2);
				fields.put(pair[0].replace("+", ""), List.of(pair[1]));
			}
		}
		return fields;
	}

}
