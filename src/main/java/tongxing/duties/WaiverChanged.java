package tongxing.duties;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A duty was waived for a child, or a waiver was withdrawn.
 */
record WaiverChanged(String action, ChildId of, UUID waiver, String reason) implements Audited {

	@Override
	public UUID child() {
		return this.of.value();
	}

	@Override
	public String subject() {
		return this.waiver.toString();
	}

}
