package tongxing.registry;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a person other than a parent who cares for children.
 */
@Embeddable
public record CarerId(UUID value) {

	public static CarerId next() {
		return new CarerId(Ids.next());
	}

	public static CarerId of(String value) {
		return new CarerId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
