package tongxing.care.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.TestClock;
import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.Channel;
import tongxing.care.RecordCare;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kinds of record about single children: entered on their forms, shown, sealed where
 * they must be.
 */
class KindPagesTests extends RecordPages {

	private static final String SECRET = "爸爸妈妈总是吵架";

	@Autowired
	private CareRecords records;

	@Autowired
	private EntityManager entities;

	@ParameterizedTest
	@CsvSource({ "TUTORING, subject=MATHS;minutes=40;progress=SOME, 数学",
			"LIVING_HELP, help=MEALS;help=SUDDEN_NEED, 突发困难", "GROWTH_NOTE, aspects=HABITS;narrative=学会了自己洗衣服, 自己洗衣服",
			"VOLUNTEER_VISIT, team=青禾志愿服务队;acts=SHOW;acts=GAMES, 节目表演",
			"PEN_PAL_LETTER, way=SENT;partner=县城实验小学, 县城实验小学",
			"HEALTH_CHECK, height=128.5;eyesightLeft=4.7;told=true, 128.5",
			"TALK, topics=STUDY;observed=LOW_SPIRITS, 情绪低落",
			"FAMILY_CONTACT, outcome=DONE;met=CARER;channel=PHONE;occasion=PARENTING, 家庭教育" })
	void eachKindIsEnteredOnItsForm(String kind, String fields, String shown) {
		assertThat(get("/records/new?kind=" + kind + "&child=" + this.siblings.get(0), me())).hasStatusOk();
		assertThat(enter(kind, fields, me())).hasStatus(302);
		assertThat(get("/records/" + last(kind), me())).hasStatusOk().bodyText().contains(shown);
		assertThat(get("/records/" + last(kind) + "/edit", me())).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "TUTORING, minutes=40, subject", "LIVING_HELP, place=家里, help", "VOLUNTEER_VISIT, acts=SHOW, team",
			"PEN_PAL_LETTER, way=SENT;narrative=信里写了什么, narrative", "HEALTH_CHECK, height=12.8, height",
			"HEALTH_CHECK, height=195, confirmed", "GROWTH_NOTE, aspects=HABITS, narrative" })
	void whatIsWrongIsSaidBesideItsInput(String kind, String fields, String field) {
		assertThat(enter(kind, fields, me())).hasStatusOk().bodyText().contains("href=\"#" + field + "\"");
	}

	@Test
	void onlyCounsellorsAndThePrincipalWriteCounselling() {
		String form = "/records/new?kind=COUNSELLING&child=" + this.siblings.get(0);
		assertThat(get(form, me())).hasStatus(404);
		assertThat(get(form, as(this.world.account("覃老师", "COUNSELLOR"), Role.COUNSELLOR))).hasStatusOk();
	}

	@Test
	void whatCounsellingWasAboutIsSealedAndShownOnlyToThoseWhoMayOpenIt() {
		AccountId counsellor = this.world.account("覃老师", "COUNSELLOR");
		RequestPostProcessor author = as(counsellor, Role.COUNSELLOR);
		assertThat(
				enter("COUNSELLING", "setting=INDIVIDUAL;issues=FAMILY;referral=HOSPITAL;restricted=" + SECRET, author))
			.hasStatus(302);
		String id = last("COUNSELLING");
		assertThat(this.world.text("select details::text || narrative from care_record where id = ?::uuid", id))
			.doesNotContain("FAMILY", "HOSPITAL", SECRET);
		for (String page : List.of("", "/print", "/revisions")) {
			assertThat(get("/records/" + id + page, me())).hasStatusOk().bodyText().doesNotContain("转介", SECRET);
		}
		assertThat(get("/records/" + id, me())).bodyText().contains("心理辅导", "保密部分");
		assertThat(get("/records/" + id, author)).bodyText().doesNotContain("转介", SECRET);
		assertThat(open(id, author)).hasStatusOk().bodyText().contains("转介", "医院", SECRET);
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		assertThat(open(id, as(lead, Role.CARE_LEAD))).hasStatus(404);
		assertThat(get("/records/" + id + "/edit", as(lead, Role.CARE_LEAD))).hasStatus(404);
		assertThat(get("/records/" + id + "/edit", author)).hasStatusOk().bodyText().contains(SECRET);
	}

	@Test
	void counsellingIsNotToldInTheOpen() {
		AccountId counsellor = this.world.account("覃老师", "COUNSELLOR");
		assertThat(enter("COUNSELLING", "setting=INDIVIDUAL;narrative=" + SECRET, as(counsellor, Role.COUNSELLOR)))
			.hasStatusOk()
			.bodyText()
			.contains("请写在保密部分");
	}

	@Test
	void measuredValuesAreSealedAndFiguresKnowOnlyFlags() {
		enter("HEALTH_CHECK", "height=128.5;eyesightLeft=4.7;abnormal=TEETH;told=true", me());
		assertThat(this.world.text("select details::text from care_record where id = ?::uuid", last("HEALTH_CHECK")))
			.doesNotContain("128.5", "4.7", "TEETH");
		assertThat(this.world.text("select facts::text from care_participant where record_id = ?::uuid",
				last("HEALTH_CHECK")))
			.isEqualTo("{\"told\": true, \"senses\": \"ABNORMAL\", \"eyesight\": \"POOR\"}");
	}

	@Test
	void aCheckIsShownWithWhatChangedSinceTheOneBefore() {
		check(TestClock.TODAY.minusDays(200), "124.0", "4.9");
		CareRecordId now = check(TestClock.TODAY.minusDays(1), "128.5", "4.7");
		assertThat(get("/records/" + now, me())).hasStatusOk().bodyText().contains("128.5（+4.5）", "4.7（−0.2）", "和上次比");
	}

	@Test
	void aClassIsCheckedInOneGrid() {
		String first = this.siblings.get(0).toString();
		String second = this.siblings.get(1).toString();
		assertThat(get("/records/batch?kind=HEALTH_CHECK&class=" + this.schoolClass, me())).hasStatusOk()
			.bodyText()
			.contains("eyesightRight-" + first);
		Map<String, String> cells = new LinkedHashMap<>(Map.of("provider", "县医院", "height-" + first, "128.5",
				"abnormal-" + first, "TEETH", "height-" + second, "191"));
		assertThat(grid("HEALTH_CHECK", cells)).hasStatusOk().bodyText().contains("confirmed-" + second, "身高");
		cells.put("confirmed-" + second, "true");
		cells.put("s-" + first, last("HEALTH_CHECK"));
		assertThat(grid("HEALTH_CHECK", cells)).hasStatus(302);
		assertThat(
				this.world.text("select count(*)::text from care_record where kind = 'HEALTH_CHECK' and author_id = ?",
						this.teacher.value()))
			.isEqualTo("2");
	}

	@Test
	void rowsOfAGridShareWhatIsAskedOnce() {
		String first = this.siblings.get(0).toString();
		assertThat(grid("TUTORING",
				Map.of("subject", "HOMEWORK", "minutes", "45", "o-" + first, "DONE", "progress-" + first, "CLEAR")))
			.hasStatus(302);
		assertThat(this.world.text("select details::text from care_record where id = ?::uuid", last("TUTORING")))
			.contains("HOMEWORK", "45", "CLEAR");
	}

	private CareRecordId check(LocalDate on, String height, String eyesight) {
		this.world.text("update enrolment set during = '[2026-01-01,)' where child_id = ? returning 'x'",
				this.siblings.get(0).value());
		CareRecordId id = this.records
			.record(RecordCare.of("HEALTH_CHECK", this.teacher, on, Channel.IN_PERSON, this.siblings.get(0))
				.details(Map.of("height", height, "eyesightLeft", eyesight)));
		this.entities.flush();
		this.entities.clear();
		return id;
	}

	private MvcTestResult enter(String kind, String fields, RequestPostProcessor who) {
		ChildId child = this.siblings.get(0);
		var request = post("/records/new").param("kind", kind)
			.param("of", child.toString())
			.param("child", child.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-20");
		for (String field : fields.split(";", -1)) {
			String[] parts = field.split("=", 2);
			request.param(parts[0], parts[1]);
		}
		if (kind.equals("FAMILY_CONTACT")) {
			request.param("metOther", "").param("met", "MOTHER");
		}
		MvcTestResult result = request.with(who).exchange();
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private MvcTestResult grid(String kind, Map<String, String> cells) {
		var request = post("/records/batch").param("kind", kind)
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-20");
		cells.forEach((name, value) -> request.param(name, value));
		MvcTestResult result = request.with(me()).exchange();
		this.entities.flush();
		this.entities.clear();
		return result;
	}

	private MvcTestResult open(String id, RequestPostProcessor who) {
		return post("/records/" + id + "/restricted").with(who).exchange();
	}

	private String last(String kind) {
		return this.world.text("""
				select r.id::text from care_record r join care_participant p on p.record_id = r.id
				 where r.kind = ? and p.child_id = ? order by r.recorded_at desc, r.id desc limit 1
				""", kind, this.siblings.get(0).value());
	}

}
