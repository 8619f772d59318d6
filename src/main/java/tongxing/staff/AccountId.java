package tongxing.staff;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a member of staff who can sign in.
 */
@Embeddable
public record AccountId(UUID value) {

	public static AccountId next() {
		return new AccountId(Ids.next());
	}

	public static AccountId of(String value) {
		return new AccountId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
