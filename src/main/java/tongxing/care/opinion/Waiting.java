package tongxing.care.opinion;

import java.util.List;

import tongxing.care.FollowUpFact;

/**
 * What waits or waited for somebody: promises to be kept, opinions to be answered.
 */
public record Waiting(List<FollowUpFact> followUps, List<OpinionFact> opinions) {

	/** Nothing at all. */
	public static final Waiting NOTHING = new Waiting(List.of(), List.of());

}
