package tongxing.care.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A campaign is begun with its items, done by ticks and by records that count, and says
 * who has not done an item yet.
 */
class CampaignPagesTests extends RecordPages {

	@Test
	void ticksAndRecordsCountForItsItems() {
		UUID campaign = begun("七个一");
		UUID letter = item(campaign, 1);
		String grid = "/campaigns/" + campaign + "/classes/" + this.schoolClass;
		assertThat(get(grid, me())).hasStatusOk()
			.bodyText()
			.contains("写一封信", "value=\"" + letter + ":" + this.siblings.get(0) + "\"")
			.doesNotContain("??", ">care.");
		assertThat(post(grid).param("formKey", UUID.randomUUID().toString())
			.param("on", "2026-11-20")
			.param("done", letter + ":" + this.siblings.get(0))
			.with(me())
			.exchange()).hasStatus3xxRedirection();
		assertThat(this.world.text("""
				select r.kind || ' ' || (r.facts->>'campaign' = ?::text) || ' ' || count(*) from care_record r
				  join care_participant p on p.record_id = r.id where r.author_id = ? group by r.id
				""", letter.toString(), this.teacher.value())).isEqualTo("CAMPAIGN_ITEM true 1");
		assertThat(get("/campaigns/" + campaign + "?item=" + letter, me())).bodyText()
			.contains("还没做：写一封信", "张乙")
			.doesNotContain("张甲", "??", ">care.");
		assertThat(activity(item(campaign, 2)).exchange()).hasStatus3xxRedirection();
		assertThat(get("/campaigns/" + campaign, me())).bodyText()
			.containsPattern("1<span class=\"soft\"> / 2</span>")
			.containsPattern("1<span class=\"soft\"> / 1</span>");
	}

	@Test
	void anItemWithRecordsStays() {
		UUID campaign = begun("三个一");
		assertThat(activity(item(campaign, 1)).exchange()).hasStatus3xxRedirection();
		assertThat(form("/campaigns/" + campaign + "/edit").param("title", "三个一")
			.param("version", "0")
			.param("schoolClass", this.schoolClass.toString())
			.param("items[0].name", "另一项")
			.with(me())
			.exchange()).hasStatusOk().bodyText().contains("“写一封信”已经有记录，不能去掉", "另一项");
		assertThat(form("/campaigns/" + campaign + "/edit").param("title", "新名字")
			.param("version", "7")
			.param("schoolClass", this.schoolClass.toString())
			.param("items[0].name", "写一封信")
			.with(me())
			.exchange()).hasStatusOk().bodyText().contains("新名字", "现在的内容");
	}

	@Test
	void whatIsWrongStandsBesideWhatWasTyped() {
		assertThat(form("/campaigns").param("title", "")
			.param("schoolClass", this.schoolClass.toString())
			.param("items[0].name", "")
			.with(me())
			.exchange()).hasStatusOk().bodyText().contains("请写名称，不超过 60 个字。").doesNotContain("??", ">care.");
		AccountId lead = this.world.account("德育主任", "CARE_LEAD");
		assertThat(form("/campaigns").param("title", "全校的")
			.param("schoolClass", "")
			.param("items[0].name", "上一堂课")
			.with(me())
			.exchange()).bodyText().contains("请选您担任班主任的班。");
		assertThat(form("/campaigns").param("title", "全校的")
			.param("items[0].name", "上一堂课")
			.with(as(lead, Role.CARE_LEAD))
			.exchange()).hasStatus3xxRedirection();
	}

	private UUID begun(String title) {
		assertThat(form("/campaigns").param("title", title)
			.param("schoolClass", this.schoolClass.toString())
			.param("items[0].name", "写一封信")
			.param("items[0].per", "CHILD")
			.param("items[1].name", "上一堂课")
			.param("items[1].per", "CLASS")
			.with(me())
			.exchange()).hasStatus3xxRedirection();
		return UUID.fromString(this.world.text("select id::text from campaign where recorded_by = ? and title = ?",
				this.teacher.value(), title));
	}

	private UUID item(UUID campaign, int place) {
		return UUID.fromString(this.world.text("select id::text from campaign_item where campaign_id = ? and place = ?",
				campaign, place));
	}

	private MockMvcRequestBuilder form(String address) {
		return post(address).param("formKey", UUID.randomUUID().toString())
			.param("from", "2026-11-01")
			.param("to", "2026-11-30");
	}

	private MockMvcRequestBuilder activity(UUID item) {
		return post("/records/new").param("kind", "ACTIVITY")
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("happenedOn", "2026-11-18")
			.param("title", "主题班会")
			.param("activity", "CLASS_MEETING")
			.param("organiser", "CLASS")
			.param("campaign", item.toString())
			.param("child", this.siblings.get(1).toString())
			.with(me());
	}

}
