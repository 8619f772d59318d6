package tongxing.summaries.cases;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A child's case was chosen for the summary, or no longer is.
 */
record CaseEvent(String action, UUID id, ChildId about) implements Audited {

	@Override
	public UUID child() {
		return this.about.value();
	}

	@Override
	public String subject() {
		return this.id.toString();
	}

}
