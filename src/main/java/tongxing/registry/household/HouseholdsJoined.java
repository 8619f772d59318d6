package tongxing.registry.household;

import tongxing.registry.HouseholdId;

/**
 * A household was merged into another: what counted for it counts for the kept one, now
 * and before.
 */
public record HouseholdsJoined(MergeId merge, HouseholdId kept, HouseholdId merged) {

}
