package tongxing.summaries;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Somebody read a child's file of a term.
 */
record GrowthFileRead(ChildId of, String term) implements Audited {

	@Override
	public String action() {
		return "GROWTH_FILE_READ";
	}

	@Override
	public UUID child() {
		return this.of.value();
	}

	@Override
	public String subject() {
		return this.term;
	}

}
