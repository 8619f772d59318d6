package tongxing.program.goods;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Goods that came in together, and how many of them are left.
 *
 * @param givenBy who gave them
 */
public record Lot(UUID id, String what, String unit, int quantity, boolean approximate, String givenBy,
		LocalDate receivedOn, @Nullable String note, int handedOut) {

	public int left() {
		return this.quantity - this.handedOut;
	}

}
