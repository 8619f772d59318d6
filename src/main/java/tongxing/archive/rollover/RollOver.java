package tongxing.archive.rollover;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;

/**
 * A roll-over as it stands: planned, carried out or taken back.
 *
 * @param fromYear the school year that ends
 * @param firstDay of the new year, once carried out
 */
public record RollOver(RollOverId id, int fromYear, String begunBy, Instant begunAt, @Nullable LocalDate firstDay,
		@Nullable String carriedBy, @Nullable Instant carriedAt, @Nullable String undoneBy,
		@Nullable Instant undoneAt) {

	/**
	 * A child who was left unresolved, in the class where it stayed.
	 */
	public record Left(ChildId child, String name, String className) {

	}

	public boolean planned() {
		return this.carriedAt == null;
	}

	public boolean undone() {
		return this.undoneAt != null;
	}

	/** Carried out and not taken back. */
	public boolean inForce() {
		return !planned() && !undone();
	}

}
