package tongxing.care;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A promise made to a child was kept, or it was said why it cannot be.
 */
public record FollowUpClosed(FollowUpId followUp, ChildId promisedTo, RecordCare.How how) implements Audited {

	@Override
	public String action() {
		return "FOLLOW_UP_CLOSED";
	}

	@Override
	public UUID child() {
		return this.promisedTo.value();
	}

	@Override
	public String subject() {
		return this.followUp.toString();
	}

}
