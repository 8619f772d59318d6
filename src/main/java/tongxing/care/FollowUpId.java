package tongxing.care;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a promise that came out of a record.
 */
@Embeddable
public record FollowUpId(UUID value) {

	public static FollowUpId next() {
		return new FollowUpId(Ids.next());
	}

	public static FollowUpId of(String value) {
		return new FollowUpId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
