package tongxing.program.goods;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Goods given out of a lot.
 *
 * @param child who received them; nothing if they were used up otherwise
 * @param name of the child, for readers who may see it
 * @param receipt who signed for them
 */
public record HandOut(UUID id, @Nullable UUID child, @Nullable String name, int quantity, LocalDate givenOn,
		@Nullable String receipt, @Nullable String note) {

}
