package tongxing.registry;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a father or mother.
 */
@Embeddable
public record ParentId(UUID value) {

	public static ParentId next() {
		return new ParentId(Ids.next());
	}

	public static ParentId of(String value) {
		return new ParentId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
