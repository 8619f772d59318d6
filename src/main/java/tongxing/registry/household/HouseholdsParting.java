package tongxing.registry.household;

import java.time.Instant;
import java.util.List;

import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

/**
 * A merge is taken back. A listener that cannot tell any more what belongs to which
 * household refuses with a {@link tongxing.kernel.RuleViolation}.
 *
 * @param children those who move back
 * @param since when they were merged
 */
public record HouseholdsParting(MergeId merge, HouseholdId kept, HouseholdId merged, List<ChildId> children,
		Instant since) {

}
