package tongxing.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
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

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Members members;

	private StaffMember lead;

	private UUID child;

	@BeforeEach
	void theLeadAndAChildWithEverybody() {
		this.lead = this.members.get(new AccountId(one("select id from account where staff_number = '1002'")));
		this.child = one("""
				select e.child_id from enrolment e
				  join care_arrangement a on a.child_id = e.child_id and a.during @> date '2026-11-23'
				 where e.during @> date '2026-11-23' and a.carer_id is not null
				   and (select count(*) from parentage p where p.child_id = e.child_id) = 2 order by 1 limit 1
				""");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			HOME_VISIT,          DONE,      outcome=DONE&met=CHILD&narrative=家里都好
			HOME_VISIT,          ATTEMPTED, outcome=NOBODY_HOME
			TALK,                DONE,      topics=STUDY
			FAMILY_CONTACT,      DONE,      outcome=DONE&met=MOTHER
			FAMILY_CONTACT,      ATTEMPTED, outcome=NOT_REACHED
			CHILD_PARENT_CALL,   DONE,      outcome=DONE&met=FATHER
			CHILD_PARENT_CALL,   ATTEMPTED, outcome=NOT_REACHED
			CHILD_PARENT_LETTER, DONE,      met=MOTHER&way=SENT
			PARENT_MET,          DONE,      met=FATHER&where=HOME
			""")
	void generatedRowsLookLikeThoseOfTheForm(String kind, String outcome, String least) {
		List<UUID> generated = this.database.sql("select id from care_record where kind = ? and outcome = ?")
			.params(kind, outcome)
			.query(UUID.class)
			.list();
		List<UUID> bare = List.of(save(kind, fields(least), false));
		List<UUID> full = List.of(save(kind, fields(least), true), save(kind, fields(least), true));
		PARTS.forEach((table, key) -> {
			Set<Set<String>> generatedShapes = shapes(table, key, generated);
			Set<Set<String>> bareShapes = shapes(table, key, bare);
			Set<String> most = new TreeSet<>();
			shapes(table, key, full).forEach(most::addAll);
			assertThat(bareShapes.isEmpty() || !generatedShapes.isEmpty()).as("rows in %s", table).isTrue();
			assertThat(generatedShapes).as("%s of a generated %s", table, kind).allSatisfy((shape) -> {
				assertThat(most).containsAll(shape);
				bareShapes.forEach((bareShape) -> assertThat(shape).containsAll(bareShape));
			});
		});
	}

	/**
	 * Saves through the form; with everything in it that can be filled in, or without.
	 */
	private UUID save(String kind, Map<String, List<String>> typed, boolean everything) {
		MvcTestResult page = this.mvc.get()
			.uri("/records/new?kind={kind}&child={child}", kind, this.child)
			.with(SignedIn.as(this.lead))
			.exchange();
		Element form = Jsoup
			.parse(new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
			.selectFirst("main form[action$=/records/new]");
		Map<String, List<String>> fields = everything ? FormFields.filled(form) : FormFields.of(form);
		fields.putAll(typed);
		Set<UUID> before = Set.copyOf(ids());
		MockMvcTester.MockMvcRequestBuilder post = this.mvc.post().uri("/records/new");
		fields.forEach((name, values) -> post.param(name, values.toArray(String[]::new)));
		assertThat(post.with(SignedIn.as(this.lead)).with(csrf())).hasStatus(302);
		this.entities.flush();
		List<UUID> made = new ArrayList<>(ids());
		made.removeAll(before);
		assertThat(made).hasSize(1);
		return made.get(0);
	}

	private List<UUID> ids() {
		return this.database.sql("select id from care_record where author_id = ?")
			.param(this.lead.id().value())
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

	private UUID one(String sql) {
		return this.database.sql(sql).query(UUID.class).single();
	}

	private static Map<String, List<String>> fields(String line) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (String field : line.split("&", -1)) {
			fields.put(field.substring(0, field.indexOf('=')), List.of(field.substring(field.indexOf('=') + 1)));
		}
		return fields;
	}

}
