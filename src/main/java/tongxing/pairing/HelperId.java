package tongxing.pairing;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a person who cares for paired children.
 */
@Embeddable
public record HelperId(UUID value) {

	public static HelperId next() {
		return new HelperId(Ids.next());
	}

	public static HelperId of(String value) {
		return new HelperId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
