package tongxing.registry;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a class of one school year.
 */
@Embeddable
public record SchoolClassId(UUID value) {

	public static SchoolClassId next() {
		return new SchoolClassId(Ids.next());
	}

	public static SchoolClassId of(String value) {
		return new SchoolClassId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
