package tongxing.pairing.helper;

import org.junit.jupiter.api.Test;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class HelperTests {

	@Test
	void nobodyRetiresWhileStillPaired() {
		refused("pairing.refused.stillPaired", () -> new Helper("黄三姐", HelperKind.NEIGHBOUR).retire(2));
	}

	@Test
	void theCapWarnsAndNeverBlocks() {
		HelperView view = new HelperView(HelperId.next(), null, "韦素琴", HelperKind.STAFF, true, false, 8, null, null, 0);
		assertThat(view.cap()).isEqualTo(8);
		assertThat(view.isOver()).isFalse();
		assertThat(view.wouldBeOver(1)).isTrue();
	}

	@Test
	void staffAreNotEnteredByHand() {
		refused("pairing.refused.staffHaveAccounts", () -> new Helper("韦素琴", HelperKind.STAFF));
	}

	@Test
	void aHelperIsSortedByTheReadingOfTheName() {
		assertThat(new Helper("单小芳", HelperKind.NEIGHBOUR).pinyin()).startsWith("shan");
	}

	private static void refused(String code, ThrowingCallable action) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(action)
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

}
