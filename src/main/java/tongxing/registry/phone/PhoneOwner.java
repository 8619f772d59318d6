package tongxing.registry.phone;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CarerId;
import tongxing.registry.ChildId;
import tongxing.registry.ParentId;

/**
 * Whose phone it is: exactly one of a child, a parent and a carer.
 */
public record PhoneOwner(@Nullable ChildId child, @Nullable ParentId parent, @Nullable CarerId carer) {

	public static PhoneOwner of(ChildId child) {
		return new PhoneOwner(child, null, null);
	}

	public static PhoneOwner of(ParentId parent) {
		return new PhoneOwner(null, parent, null);
	}

	public static PhoneOwner of(CarerId carer) {
		return new PhoneOwner(null, null, carer);
	}

	@Nullable UUID childValue() {
		return (this.child != null) ? this.child.value() : null;
	}

	@Nullable UUID parentValue() {
		return (this.parent != null) ? this.parent.value() : null;
	}

	@Nullable UUID carerValue() {
		return (this.carer != null) ? this.carer.value() : null;
	}

}
