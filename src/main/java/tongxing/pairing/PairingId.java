package tongxing.pairing;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a pairing.
 */
@Embeddable
public record PairingId(UUID value) {

	public static PairingId next() {
		return new PairingId(Ids.next());
	}

	public static PairingId of(String value) {
		return new PairingId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
