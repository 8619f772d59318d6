package tongxing.duties;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;

/**
 * That a duty need not be done for a child, with the reason. Windows that begin inside
 * its days are waived and counted apart.
 */
public record Waiver(UUID id, String rule, ChildId child, DateRange during, String reason, LocalDate recordedOn,
		@Nullable LocalDate withdrawnOn) {

	/**
	 * Whether it had been written down by a day and not withdrawn.
	 */
	public boolean knownOn(LocalDate asOf) {
		return !this.recordedOn.isAfter(asOf) && (this.withdrawnOn == null || this.withdrawnOn.isAfter(asOf));
	}

}
