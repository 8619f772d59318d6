package tongxing.care.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A group of the rota is arranged, met in one tap and is missing somebody; and families
 * that no training has reached. The clock stands on a Monday.
 */
class RotaPagesTests extends RecordPages {

	@Test
	void aGroupIsLoggedInOneTapAndSaysWhoWasMissing() {
		assertThat(get("/records/rota/new?class=" + this.schoolClass, me())).hasStatusOk()
			.bodyText()
			.contains("张甲", "张乙", "16:30")
			.doesNotContain("??", ">care.");
		assertThat(arrange("1", this.siblings.get(0), this.siblings.get(1))).hasStatus3xxRedirection();
		assertThat(get("/records/rota", me())).bodyText()
			.contains("今天的辅导", "记今天的辅导", "星期一", "张甲", "张乙")
			.doesNotContain("??", ">care.");
		UUID slot = UUID
			.fromString(this.world.text("select id::text from rota_slot where tutor_id = ?", this.teacher.value()));
		assertThat(met(slot, "2026-11-22")).bodyText().contains("这一组那天没有辅导");
		assertThat(met(slot, "2026-11-23")).hasStatus3xxRedirection();
		assertThat(this.world.text(
				"""
						select r.kind || ' ' || (r.facts->>'subject') || ' ' || (r.details->>'minutes') || ' ' || count(*)
						  from rota_session t join care_record r on r.id = t.record_id join care_participant p on p.record_id = r.id
						 where t.slot_id = ? group by r.id
						""",
				slot))
			.isEqualTo("TUTORING HOMEWORK 40 1");
		assertThat(get("/records/rota", me())).bodyText().contains("已记", "没来：张乙").doesNotContain("记今天的辅导");
		assertThat(met(slot, "2026-11-23")).bodyText().contains("今天的已经记过了");
		AccountId other = this.world.account("罗文清", "TEACHER");
		assertThat(get("/records/rota", as(other, Role.TEACHER))).bodyText()
			.contains(">2 人<")
			.doesNotContain("张甲", "另有");
		assertThat(post("/records/rota/" + slot + "/end").with(as(other, Role.TEACHER)).exchange()).hasStatus(404);
		assertThat(post("/records/rota/" + slot + "/end").with(me()).exchange()).hasStatus3xxRedirection();
		assertThat(get("/records/rota", me())).bodyText().contains("还没有安排");
	}

	@Test
	void whatIsMissingOfAGroupIsSaidBesideTheField() {
		assertThat(arrange("9")).hasStatusOk().bodyText().contains("请选星期几").doesNotContain("??", ">care.");
	}

	@Test
	void familiesNoTrainingReachedAreListed() {
		assertThat(post("/records/new").param("kind", "GUARDIAN_TRAINING")
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-18")
			.param("topic", "怎样陪孩子")
			.param("trainer", "李老师")
			.param("child", this.siblings.get(0).toString())
			.with(me())
			.exchange()).hasStatus3xxRedirection();
		assertThat(get("/trainings/missing", me())).hasStatusOk()
			.bodyText()
			.contains("1 个家庭", "张乙")
			.doesNotContain("张甲", "??", ">care.");
	}

	private MvcTestResult arrange(String weekday, ChildId... children) {
		var form = post("/records/rota").param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("weekday", weekday)
			.param("startsAt", "16:30")
			.param("minutes", "40")
			.param("subject", "HOMEWORK")
			.param("from", "2026-11-01");
		for (ChildId child : children) {
			form.param("children", child.toString());
		}
		return form.with(me()).exchange();
	}

	private MvcTestResult met(UUID slot, String on) {
		return post("/records/rota/" + slot + "/met").param("on", on)
			.param("child", this.siblings.get(0).toString())
			.param("formKey", UUID.randomUUID().toString())
			.with(me())
			.exchange();
	}

}
