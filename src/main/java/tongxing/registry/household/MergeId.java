package tongxing.registry.household;

import java.util.UUID;

import tongxing.kernel.Ids;

/**
 * Identifies one merge of two households.
 */
public record MergeId(UUID value) {

	static MergeId next() {
		return new MergeId(Ids.next());
	}

	public static MergeId of(String value) {
		return new MergeId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
