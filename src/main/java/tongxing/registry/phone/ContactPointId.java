package tongxing.registry.phone;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a phone number of a child, parent or carer.
 */
@Embeddable
public record ContactPointId(UUID value) {

	public static ContactPointId next() {
		return new ContactPointId(Ids.next());
	}

	public static ContactPointId of(String value) {
		return new ContactPointId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
