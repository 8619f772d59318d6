package tongxing.registry;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import tongxing.kernel.Ids;

/**
 * Identifies a child.
 */
@Embeddable
public record ChildId(UUID value) {

	public static ChildId next() {
		return new ChildId(Ids.next());
	}

	public static ChildId of(String value) {
		return new ChildId(UUID.fromString(value));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
