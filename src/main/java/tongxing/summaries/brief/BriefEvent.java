package tongxing.summaries.brief;

import tongxing.care.CareRecordId;
import tongxing.kernel.Audited;

/**
 * A brief was read, numbered or taken away as a file. It tells of no child.
 */
record BriefEvent(String action, CareRecordId event) implements Audited {

	@Override
	public String subject() {
		return this.event.toString();
	}

}
