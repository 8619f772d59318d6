package tongxing.care.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tongxing.registry.ChildId;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class RecordPagesTests extends RecordPages {

	@Test
	void siblingsOfTheHouseholdAreTickedForAVisit() {
		assertThat(get("/records/new?kind=HOME_VISIT&child=" + this.siblings.get(0), me())).hasStatusOk()
			.bodyText()
			.contains("value=\"" + this.siblings.get(0) + "\" checked")
			.contains("value=\"" + this.siblings.get(1) + "\" checked")
			.containsSubsequence("家里没人", "见到了");
	}

	@Test
	void everyKindHasItsPage() {
		for (String kind : List.of("HOME_VISIT", "TALK", "FAMILY_CONTACT", "CHILD_PARENT_CALL", "CHILD_PARENT_LETTER",
				"PARENT_MET")) {
			assertThat(get("/records/new?kind=" + kind + "&child=" + this.siblings.get(0), me())).hasStatusOk()
				.bodyText()
				.contains("formKey")
				.doesNotContain("??", ">care.");
		}
	}

	@Test
	void withoutAChildOneIsPicked() {
		assertThat(get("/records/new?kind=TALK&q=zhang", me())).hasStatusOk()
			.bodyText()
			.contains("张甲")
			.contains("kind=TALK&amp;child=" + this.siblings.get(0));
	}

	@Test
	void whatStandsInTheListOfKindsOpensWithNobodyPickedYet() {
		assertThat(get("/records/choose", me())).bodyText().contains("kind=TALK&amp;child=");
		assertThat(get("/records/new?kind=TALK&child=", me())).hasStatusOk().bodyText().contains("张甲");
	}

	@Test
	void aVisitToSiblingsIsSavedOnceHoweverOftenItIsSubmitted() {
		UUID key = UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			assertThat(visit(key, "2026-11-23", "奶奶的腿好多了")).hasStatus3xxRedirection()
				.hasRedirectedUrl("/children/" + this.siblings.get(0));
		}
		assertThat(records()).isEqualTo(1);
		assertThat(this.world.text(
				"select count(*)::text from care_participant p join care_record r on r.id = p.record_id where r.author_id = ?",
				this.teacher.value()))
			.isEqualTo("2");
	}

	@Test
	void wrongInputIsToldAndKeepsWhatWasTyped() {
		assertThat(visit(UUID.randomUUID(), "2026-11-25", "奶奶的腿好多了")).hasStatusOk()
			.bodyText()
			.contains("2026-11-25")
			.contains("奶奶的腿好多了")
			.contains("happenedOn-e")
			.contains("不能晚于今天");
		assertThat(visit(UUID.randomUUID(), "2026-02-31", "奶奶的腿好多了")).bodyText()
			.contains("value=\"2026-02-31\"")
			.contains("没有这一天");
		assertThat(records()).isZero();
	}

	@Test
	void whatWasRefusedIsFoundAgainAsADraft() {
		visit(UUID.randomUUID(), "2026-11-25", "写了一半的话");
		assertThat(get("/records/new?kind=HOME_VISIT&child=" + this.siblings.get(0), me())).bodyText()
			.contains("写了一半的话")
			.contains("没写完的草稿");
		visit(UUID.randomUUID(), "2026-11-23", "写完了");
		assertThat(get("/records/new?kind=HOME_VISIT&child=" + this.siblings.get(0), me())).bodyText()
			.doesNotContain("写了一半的话", "没写完的草稿");
	}

	@Test
	void nobodyHomeNeedsNothingMore() {
		MvcTestResult saved = post("/records/new").param("kind", "HOME_VISIT")
			.param("of", this.siblings.get(0).toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("child", this.siblings.get(0).toString())
			.param("outcome", "NOBODY_HOME")
			.param("happenedOn", "2026-11-22")
			.with(me())
			.exchange();
		assertThat(saved).hasStatus3xxRedirection();
		assertThat(this.world.text("select attempt_reason from care_record where author_id = ?", this.teacher.value()))
			.isEqualTo("NOBODY_HOME");
	}

	@Test
	void aChildOfSomebodyElseIsNotThere() {
		ChildId foreign = this.world.child("李丁", this.world.household(),
				this.world.schoolClass("一（1）班", this.world.account("罗文清", "TEACHER")));
		assertThat(get("/records/new?kind=TALK&child=" + foreign, me())).hasStatus(404);
	}

	private MvcTestResult visit(UUID key, String day, String note) {
		return post("/records/new").param("kind", "HOME_VISIT")
			.param("of", this.siblings.get(0).toString())
			.param("formKey", key.toString())
			.param("child", this.siblings.get(0).toString(), this.siblings.get(1).toString())
			.param("outcome", "DONE")
			.param("happenedOn", day)
			.param("met", "CHILD")
			.param("rate-STUDY", "4")
			.param("narrative", note)
			.with(me())
			.exchange();
	}

	private long records() {
		return Long.parseLong(
				this.world.text("select count(*)::text from care_record where author_id = ?", this.teacher.value()));
	}

}
