package tongxing.care.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.Role;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records that gather many: classes are chosen, everybody is ticked, the record is saved
 * and corrected.
 */
class GatheringPagesTests extends RecordPages {

	private SchoolClassId other;

	private ChildId third;

	@BeforeEach
	void aSecondClass() {
		this.other = this.world.schoolClass("三（3）班", this.teacher);
		this.third = this.world.child("李丙", this.world.household(), this.other);
	}

	@Test
	void classesAreChosenFirst() {
		assertThat(get("/records/new?kind=ACTIVITY", me())).hasStatusOk()
			.bodyText()
			.contains("先选班级", "class=all", "三（2）班", "三（3）班")
			.doesNotContain("??", ">care.");
	}

	@Test
	void childrenOfAllChosenClassesAreTicked() {
		for (String kind : List.of("ACTIVITY", "SYMPOSIUM", "GUARDIAN_TRAINING")) {
			assertThat(get("/records/new?kind=" + kind + "&class=" + this.schoolClass + "&class=" + this.other, me()))
				.hasStatusOk()
				.bodyText()
				.contains("value=\"" + this.siblings.get(0) + "\" checked", "value=\"" + this.third + "\" checked")
				.doesNotContain("??", ">care.");
		}
		assertThat(get("/records/new?kind=PARENTS_MEETING&class=all", me())).hasStatusOk()
			.bodyText()
			.contains("name=\"role-" + this.third + "\" value=\"CAME\" checked")
			.doesNotContain("??", ">care.");
	}

	@Test
	void aClassOfSomebodyElseIsNotThere() {
		SchoolClassId foreign = this.world.schoolClass("一（1）班", this.world.account("罗文清", "TEACHER"));
		this.world.child("李丁", this.world.household(), foreign);
		assertThat(get("/records/new?kind=ACTIVITY&class=" + foreign, me())).hasStatus(404);
		assertThat(get("/records/new?kind=ACTIVITY&class=x", me())).hasStatus(404);
		assertThat(get("/records/new?kind=ACTIVITY&class=all", me())).bodyText().doesNotContain("李丁");
	}

	@Test
	void anActivityOfTwoClassesIsSavedAndKeepsItsChildrenWhenCorrected() {
		assertThat(activity().param("child", this.siblings.get(0).toString(), this.third.toString())
			.param("items", "狼牙山五壮士\n\n地道战")
			.param("parts-0-name", "上集")
			.param("parts-0-people", "2")
			.param("parts-1-name", "下集")
			.param("parts-1-people", "1")
			.param("total", "3")
			.param("others", "4")
			.with(me())
			.exchange()).hasStatus3xxRedirection();
		String id = record();
		assertThat(this.world.text("select details->>'items' from care_record where id = ?", UUID.fromString(id)))
			.isEqualTo("[\"狼牙山五壮士\", \"地道战\"]");
		assertThat(get("/records/" + id, me())).bodyText().contains("张甲", "李丙", "上集 2 人次", "地道战");
		assertThat(get("/records/" + id + "/edit", me())).hasStatusOk()
			.bodyText()
			.contains("value=\"" + this.siblings.get(0) + "\" checked", "value=\"" + this.third + "\" checked")
			.contains("value=\"" + this.siblings.get(1) + "\">")
			.contains("name=\"parts-1-name\" value=\"下集\"", "狼牙山五壮士\n地道战");
	}

	@Test
	void partsThatDoNotAddUpAreRefused() {
		assertThat(activity().param("child", this.siblings.get(0).toString())
			.param("parts-0-name", "上集")
			.param("parts-0-people", "2")
			.param("total", "3")
			.with(me())
			.exchange()).hasStatusOk().bodyText().contains("分项加起来是 2，和总人次 3 对不上", "total-e");
	}

	@Test
	void aMeetingOfParentsKnowsWhoseFamilyCame() {
		MvcTestResult saved = post("/records/new").param("kind", "PARENTS_MEETING")
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("child", this.siblings.get(0).toString(), this.siblings.get(1).toString())
			.param("role-" + this.siblings.get(0), "CAME")
			.param("role-" + this.siblings.get(1), "ABSENT")
			.param("happenedOn", "2026-11-20")
			.param("habits", "3")
			.with(me())
			.exchange();
		assertThat(saved).hasStatus3xxRedirection();
		assertThat(this.world.text("select role from care_participant where record_id = ? and child_id = ?",
				UUID.fromString(record()), this.siblings.get(1).value()))
			.isEqualTo("ABSENT");
	}

	@Test
	void whoLeadsTheWorkSeesTheWholeSchool() {
		assertThat(
				get("/records/new?kind=ACTIVITY&class=all", as(this.world.account("蒙晓兰", "CARE_LEAD"), Role.CARE_LEAD)))
			.bodyText()
			.contains("张甲", "李丙");
	}

	private MockMvcRequestBuilder activity() {
		return post("/records/new").param("kind", "ACTIVITY")
			.param("class", this.schoolClass.toString(), this.other.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-20")
			.param("title", "观看爱国影片")
			.param("activity", "FILM")
			.param("organiser", "SCHOOL");
	}

	private String record() {
		return this.world.text("select id::text from care_record where author_id = ?", this.teacher.value());
	}

}
