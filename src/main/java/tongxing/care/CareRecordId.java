package tongxing.care;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a care record.
 */
@Embeddable
public record CareRecordId(UUID value) {

	public static CareRecordId next() {
		return new CareRecordId(Ids.next());
	}

	public static CareRecordId of(String value) {
		return new CareRecordId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
