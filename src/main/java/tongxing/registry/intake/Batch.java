package tongxing.registry.intake;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A roster file somebody brought, and what became of it.
 *
 * @param asOf the day on which its grades and ages count
 * @param awaySince since when parents are away of whom it does not say; nothing when
 * nobody asked
 * @param broughtBy the name of who brought it
 * @param examined whether a job has tried out its rows
 * @param read how many rows of children it has; with the four others once it is imported
 */
public record Batch(BatchId id, String fileName, LocalDate asOf, @Nullable LocalDate awaySince, Instant createdAt,
		State state, String broughtBy, @Nullable Instant importedAt, @Nullable Instant undoneAt, int read, int created,
		int updated, int rejected, boolean examined) {

	private static final int LARGE = 500;

	/**
	 * How far it came.
	 */
	public enum State {

		PREVIEWED, IMPORTED, UNDONE, DISCARDED

	}

	/**
	 * Whether it has more rows than a page can wait for; then a job handles it.
	 */
	public boolean isLarge() {
		return isLarge(this.read);
	}

	static boolean isLarge(int rows) {
		return rows > LARGE;
	}

	public boolean isOpen() {
		return this.state == State.PREVIEWED;
	}

}
