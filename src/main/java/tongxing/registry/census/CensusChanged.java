package tongxing.registry.census;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A census was opened, answered or closed. Leaves a row in the audit.
 *
 * @param of the child it was about, if it was about one
 */
record CensusChanged(String action, UUID census, @Nullable ChildId of) implements Audited {

	@Override
	public @Nullable UUID child() {
		return (this.of != null) ? this.of.value() : null;
	}

	@Override
	public String subject() {
		return this.census.toString();
	}

}
