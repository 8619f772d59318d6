package tongxing.archive.rollover;

import java.util.UUID;

import tongxing.kernel.Ids;

/**
 * Identifies one passage from a school year into the next.
 */
public record RollOverId(UUID value) {

	static RollOverId next() {
		return new RollOverId(Ids.next());
	}

	public static RollOverId of(String value) {
		return new RollOverId(UUID.fromString(value));
	}

	/** The page on which it is planned, carried out and taken back. */
	public String page() {
		return "/admin/rollover/" + this.value;
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
