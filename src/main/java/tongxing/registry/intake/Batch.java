package tongxing.registry.intake;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A roster file somebody brought, and what became of it.
 *
 * @param asOf the day on which its grades and ages count
 * @param broughtBy the name of who brought it
 * @param read how many rows of children it has; with the four others once it is imported
 */
public record Batch(BatchId id, String fileName, LocalDate asOf, Instant createdAt, State state, String broughtBy,
		@Nullable Instant importedAt, @Nullable Instant undoneAt, int read, int created, int updated, int rejected) {

	/**
	 * How far it came.
	 */
	public enum State {

		PREVIEWED, IMPORTED, UNDONE, DISCARDED

	}

	public boolean isOpen() {
		return this.state == State.PREVIEWED;
	}

}
