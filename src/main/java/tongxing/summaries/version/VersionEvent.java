package tongxing.summaries.version;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;

/**
 * Something was done with a version of a summary.
 */
record VersionEvent(String action, UUID version, @Nullable String reason) implements Audited {

	@Override
	public String subject() {
		return this.version.toString();
	}

}
