package tongxing.registry.household;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.HouseholdId;

/**
 * A merge that was made, perhaps taken back.
 *
 * @param children names of the children it moved
 */
public record Merge(MergeId id, HouseholdId kept, HouseholdId merged, String reason, String by, Instant at,
		@Nullable String undoneBy, @Nullable Instant undoneAt, List<String> children) {

	public boolean undone() {
		return this.undoneAt != null;
	}

}
