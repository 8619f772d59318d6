package tongxing.registry;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a household.
 */
@Embeddable
public record HouseholdId(UUID value) {

	public static HouseholdId next() {
		return new HouseholdId(Ids.next());
	}

	public static HouseholdId of(String value) {
		return new HouseholdId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
