package tongxing.care.web;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import tongxing.TestClock;
import tongxing.care.CareFact;
import tongxing.care.CareFacts;
import tongxing.kernel.DateRange;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What children are given, with amounts that may not be known.
 */
class GiftPagesTests extends RecordPages {

	@Autowired
	private CareFacts facts;

	@Autowired
	private EntityManager entities;

	@Test
	void aWholeClassIsGivenSomethingAtOnce() {
		assertThat(get("/records/new?kind=GIFT&class=" + this.schoolClass, me())).hasStatusOk()
			.bodyText()
			.contains("张甲", "张乙", "金额（元）");
		assertThat(form().param("money", "200.50").param("goods", "书包").param("quantity", "1").exchange())
			.hasStatus(302);
		assertThat(given()).hasSize(2).allSatisfy((gift) -> {
			assertThat(gift.number("money"))
				.hasValueSatisfying((money) -> assertThat(money).isEqualByComparingTo("200.5"));
			assertThat(gift.number("pieces"))
				.hasValueSatisfying((pieces) -> assertThat(pieces).isEqualByComparingTo("1"));
			assertThat(gift.word("rough")).isEmpty();
		});
	}

	@Test
	void thingsWhoseNumberNobodyKnowsAreKeptAsSuch() {
		assertThat(form().param("goods", "冬衣").param("rough", "UNKNOWN").exchange()).hasStatus(302);
		assertThat(given()).allSatisfy((gift) -> {
			assertThat(gift.number("pieces")).isEmpty();
			assertThat(gift.word("rough")).isEqualTo("true");
		});
		String record = given().get(0).record().toString();
		assertThat(get("/records/" + record, me())).hasStatusOk().bodyText().contains("冬衣", "数量不详");
	}

	@Test
	void whatIsShownInPublicNamesNobody() {
		form().param("money", "200").exchange();
		String record = given().get(0).record().toString();
		assertThat(get("/records/" + record + "/print", me())).hasStatusOk().bodyText().contains("张甲", "张乙");
		assertThat(get("/records/" + record + "/print?display=true", me())).hasStatusOk()
			.bodyText()
			.contains("三（2）班", "2 人")
			.doesNotContain("张甲", "张乙", "签收");
	}

	@Test
	void aGiftOfNothingIsRefused() {
		assertThat(form().exchange()).hasStatusOk().bodyText().contains("金额和物品至少填一样", "爱心企业");
		assertThat(form().param("money", "12.345").exchange()).bodyText().contains("请写成 200 或 200.50 这样");
		assertThat(form().param("money", "5").param("quantity", "3").exchange()).bodyText().contains("请写是什么物品");
		assertThat(given()).isEmpty();
	}

	private List<CareFact> given() {
		this.entities.flush();
		return this.facts.of(this.siblings, DateRange.since(TestClock.TODAY), TestClock.TODAY);
	}

	private MockMvcRequestBuilder form() {
		return post("/records/new").param("kind", "GIFT")
			.param("class", this.schoolClass.toString())
			.param("formKey", UUID.randomUUID().toString())
			.param("child", this.siblings.get(0).toString(), this.siblings.get(1).toString())
			.param("happenedOn", "2026-11-23")
			.param("occasion", "WINTER")
			.param("giver", "爱心企业")
			.param("source", "PARTNER")
			.param("basis", "EACH")
			.param("signedBy", "黄桂兰")
			.with(me());
	}

}
