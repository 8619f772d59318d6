package tongxing.registry.child;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A child left the school; the last day is its last on the register.
 */
record ChildLeft(ChildId id, LocalDate lastDay, Exit exit) implements Audited {

	@Override
	public String action() {
		return "CHILD_LEFT";
	}

	@Override
	public UUID child() {
		return this.id.value();
	}

	@Override
	public String subject() {
		return this.exit.name();
	}

}
