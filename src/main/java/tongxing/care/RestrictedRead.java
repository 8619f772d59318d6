package tongxing.care;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Somebody who may read it opened the restricted part of a record.
 */
public record RestrictedRead(CareRecordId record, ChildId participant) implements Audited {

	@Override
	public String action() {
		return "RESTRICTED_READ";
	}

	@Override
	public UUID child() {
		return this.participant.value();
	}

	@Override
	public String subject() {
		return this.record.toString();
	}

}
