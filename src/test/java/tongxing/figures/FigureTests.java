package tongxing.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tongxing.figures.Figure.Item;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure is the number of the things behind it or the sum of their amounts.
 */
class FigureTests {

	private final UUID record = UUID.randomUUID();

	@Test
	void aSumIsWhatItsItemsAmountTo() {
		Figure money = Figure.sum("gift.money", "figures.def.gift.money", Unit.YUAN,
				List.of(item("a", "200.50"), item("b", "99.5")));
		assertThat(money.value()).isEqualByComparingTo("300");
		assertThat(money.number()).isEqualTo("300");
	}

	@Test
	void aSumOfNothingIsZero() {
		assertThat(Figure.sum("gift.money", "figures.def.gift.money", Unit.YUAN, List.of()).isZero()).isTrue();
	}

	@Test
	void aCountedThingIsWorthOne() {
		assertThat(Item.record(this.record).worth()).isEqualByComparingTo("1");
	}

	private Item item(String key, String amount) {
		return new Item(key, this.record, null, new BigDecimal(amount));
	}

}
