package tongxing.registry;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages about children, on the demo school.
 */
@DemoTest
@Transactional
class ChildPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient database;

	private StaffMember lead;

	@BeforeEach
	void signIn() {
		this.lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
	}

	@Test
	void theListShowsThirtyOfAll() {
		assertThat(get("/children")).hasStatusOk().bodyText().contains("显示 1—30").doesNotContain("??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "pinyin", "initials" })
	void aChildIsFoundByItsNameOrReading(String how) {
		String name = this.database.sql("select name from child order by id limit 1").query(String.class).single();
		String column = how.equals("name") ? "name" : how;
		String typed = this.database.sql("select split_part(" + column + ", ' ', 1) from child order by id limit 1")
			.query(String.class)
			.single();
		assertThat(get("/children?q=" + typed + "&size=50")).hasStatusOk().bodyText().contains(name);
	}

	@Test
	void nobodyIsFoundByNonsense() {
		assertThat(get("/children?q=%_zzz&level=x&class=y&page=-3&sort=q")).hasStatusOk().bodyText().contains("没有找到");
	}

	@ParameterizedTest
	@ValueSource(strings = { "away=both", "away=one", "level=HEIGHTENED", "boarding=yes", "pick=left", "sort=class",
			"village=村", "q=0001", "q=13800000001" })
	void everyConditionGivesAList(String condition) {
		assertThat(get("/children?" + condition)).hasStatusOk();
	}

	@Test
	void whoBoardsIsAskedOfTheDaysWhereTheyAreKnown() {
		UUID child = child();
		String link = "/children/" + child;
		this.database.sql("delete from boarding where child_id = ?").param(child).update();
		this.database.sql("update child set boarding = true where id = ?").param(child).update();
		String named = "&size=50&q=" + this.database.sql("select folded_name from child where id = ?")
			.param(child)
			.query(String.class)
			.single();
		assertThat(get("/children?boarding=yes" + named)).bodyText().contains(link);
		this.database.sql("insert into boarding (child_id, during) values (?, '[2026-09-01,2026-10-01)')")
			.param(child)
			.update();
		assertThat(get("/children?boarding=yes" + named)).bodyText().doesNotContain(link);
		assertThat(get("/children?boarding=no" + named)).bodyText().contains(link);
	}

	@Test
	void theFileShowsNumbersMaskedAndLeavesARow() {
		UUID child = child();
		assertThat(get("/children/" + child)).hasStatusOk()
			.bodyText()
			.contains("谁在照护", "查看号码会留下记录")
			.doesNotContain("??")
			.doesNotContainPattern("\\b1380000\\d{4}\\b");
		assertThat(audited("CHILD_FILE_READ", child)).isEqualTo(1);
	}

	@Test
	void oneNumberIsShownWhenAskedForAndThatIsLogged() {
		UUID child = child();
		UUID phone = this.database
			.sql("""
					select t.id from contact_point t join parentage a on a.parent_id = t.parent_id where a.child_id = ? limit 1
					""")
			.param(child)
			.query(UUID.class)
			.single();
		assertThat(post("/children/" + child + "/phones/" + phone + "/show")).hasStatusOk()
			.bodyText()
			.contains("href=\"tel:");
		assertThat(audited("PHONE_SHOWN", child)).isEqualTo(1);
	}

	@Test
	void theCardIsPrintedWithNumbersOnlyWhenAskedFor() {
		UUID child = child();
		assertThat(get("/children/" + child + "/card")).hasStatusOk().bodyText().doesNotContainPattern("1380000\\d{4}");
		assertThat(post("/children/" + child + "/card")).hasStatusOk().bodyText().containsPattern("1380000\\d{4}");
		assertThat(audited("CONTACT_CARD_PRINTED", child)).isEqualTo(1);
	}

	@Test
	void theCardsOfAClassHideNumbersUntilSomebodySaysWhatFor() {
		UUID child = child();
		String cards = "/children/cards?class="
				+ this.database.sql("select class_id::text from enrolment where child_id = ? and upper_inf(during)")
					.param(child)
					.query(String.class)
					.single();
		assertThat(get(cards)).hasStatusOk().bodyText().doesNotContain("??").doesNotContainPattern("1380000\\d{4}");
		assertThat(post(cards)).hasStatusOk().bodyText().contains("reason-e").doesNotContainPattern("1380000\\d{4}");
		assertThat(audited("CONTACT_CARD_PRINTED", child)).isZero();
		assertThat(post(cards + "&reason=春游")).hasStatusOk().bodyText().containsPattern("1380000\\d{4}");
		assertThat(this.database
			.sql("select reason from audit_entry where action = 'CONTACT_CARD_PRINTED' and child_id = ?")
			.param(child)
			.query(String.class)
			.list()).containsExactly("春游");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/care/new", "/parents/new", "/household", "/phones/new", "/class", "/leave", "/level",
			"/observations/new", "/edit" })
	void everyFormOpensAndComesBackWithItsErrors(String form) {
		UUID child = child();
		assertThat(get("/children/" + child + form)).hasStatusOk().bodyText().doesNotContain("??");
		assertThat(this.mvc.post()
			.uri("/children/" + child + form)
			.param("formKey", UUID.randomUUID().toString())
			.param("version", "0")
			.param("note", "x".repeat(500))
			.param("reason", " ")
			.with(SignedIn.as(this.lead))
			.with(csrf())
			.exchange()).hasStatusOk().bodyText().contains("role=\"alert\"").doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({ "child, /edit, name=新名字", "child, /care/new, who=UNKNOWN&from=2026-11-20&name=王奶奶",
			"household, /household, village=青禾村",
			"parent, /parents/{parent}/edit, role={role}&status=ALIVE&capable=yes&name=韦东来",
			"parent, /parents/{parent}/absence, from=2026-11-20&place=佛山",
			"contact_point, /phones/{contact_point}/edit, owner=SAME&number=13800001234&kind=PERSONAL&status=WORKS" })
	void whoSavesSecondSeesBothVersionsAndKeepsTheText(String table, String form, String typed) {
		UUID child = child();
		Map<String, String> row = row(child, table);
		String path = "/children/" + child
				+ form.replace("{parent}", row.get("id")).replace("{contact_point}", row.get("id"));
		int seen = Integer.parseInt(row.get("version"));
		this.database.sql("update " + table + " set version = version + 1 where id = ?::uuid")
			.param(row.get("id"))
			.update();
		String sent = typed.replace("{role}", row.get("role")) + "&note=我写的话";
		String kept = typed.substring(typed.lastIndexOf('=') + 1);
		assertThat(save(path, sent, seen)).hasStatusOk()
			.bodyText()
			.contains("现在的内容", "别人改过这一条", "name=\"version\" value=\"" + (seen + 1) + "\"")
			.contains(kept)
			.doesNotContain("??");
		assertThat(save(path, sent, seen + 1)).hasStatus3xxRedirection();
	}

	private Map<String, String> row(UUID child, String table) {
		String sql = switch (table) {
			case "child" -> "select id::text, version::text, '' as role from child where id = :child";
			case "household" -> """
					select h.id::text, h.version::text, '' as role from household h
					  join child c on c.household_id = h.id where c.id = :child""";
			case "parent" -> """
					select p.id::text, p.version::text, g.role from parent p join parentage g on g.parent_id = p.id
					 where g.child_id = :child and not exists (select from absence a where a.parent_id = p.id
					   and lower(a.during) >= '2026-11-20') order by g.role limit 1""";
			default -> """
					select t.id::text, t.version::text, '' as role from contact_point t
					  join parentage g on g.parent_id = t.parent_id where g.child_id = :child limit 1""";
		};
		return this.database.sql(sql)
			.param("child", child)
			.query((row, number) -> Map.of("id", row.getString(1), "version", row.getString(2), "role",
					row.getString(3)))
			.single();
	}

	private MvcTestResult save(String path, String fields, int version) {
		return this.mvc.post()
			.uri(path)
			.param("formKey", UUID.randomUUID().toString())
			.param("version", String.valueOf(version))
			.params(UriComponentsBuilder.newInstance().query(fields).build().getQueryParams())
			.with(SignedIn.as(this.lead))
			.with(csrf())
			.exchange();
	}

	@Test
	void somebodyElsesChildIsNotThere() {
		StaffMember teacher = SignedIn.newMember(this.context, "罗老师", Role.TEACHER);
		assertThat(this.mvc.get().uri("/children/" + child()).with(SignedIn.as(teacher)).exchange()).hasStatus(404);
	}

	/** Whoever sees one class only need not choose it. */
	@Test
	void theEmergencySheetsAskWhichClassOrGoStraightThere() {
		assertThat(get("/emergency")).hasStatusOk().bodyText().contains("哪个班", "/emergency?class=");
		StaffMember teacher = SignedIn.newMember(this.context, "罗老师", Role.TEACHER);
		assertThat(this.mvc.get().uri("/emergency").with(SignedIn.as(teacher)).exchange()).hasStatusOk()
			.bodyText()
			.contains("哪个班", "这里还没有学生");
		this.database.sql("""
				insert into homeroom (class_id, account_id, during)
				select class_id, ?, '[2026-09-01,)' from enrolment where child_id = ? and upper_inf(during)
				""").params(teacher.id().value(), child()).update();
		assertThat(this.mvc.get().uri("/emergency").with(SignedIn.as(teacher)).exchange()).hasStatusOk()
			.bodyText()
			.contains("依次联系")
			.doesNotContain("哪个班");
	}

	@Test
	void theExportHoldsNoWholeIdAndLeavesARow() {
		assertThat(get("/children/export?sort=class")).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(this.database.sql("select count(*) from audit_entry where action = 'CHILDREN_EXPORTED'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private UUID child() {
		return this.database.sql("""
				select e.child_id from enrolment e join parentage a on a.child_id = e.child_id
				  join contact_point t on t.parent_id = a.parent_id where upper_inf(e.during) order by 1 limit 1
				""").query(UUID.class).single();
	}

	private int audited(String action, UUID child) {
		return this.database.sql("select count(*) from audit_entry where action = ? and child_id = ?")
			.params(action, child)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get()
			.uri(UriComponentsBuilder.fromUriString(path).build().encode().toUri())
			.with(SignedIn.as(this.lead))
			.exchange();
	}

	private MvcTestResult post(String path) {
		return this.mvc.post().uri(path).with(SignedIn.as(this.lead)).with(csrf()).exchange();
	}

}
