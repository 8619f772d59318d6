package tongxing.care;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Somebody read a record about a child.
 */
public record CareRead(CareRecordId record, ChildId participant) implements Audited {

	@Override
	public String action() {
		return "CARE_READ";
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
