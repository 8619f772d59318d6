package tongxing.registry.intake;

import java.util.UUID;

import tongxing.kernel.Ids;

/**
 * Identifies one roster file that somebody brought.
 */
public record BatchId(UUID value) {

	static BatchId next() {
		return new BatchId(Ids.next());
	}

	public static BatchId of(String value) {
		return new BatchId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
