package tongxing.summaries.version;

import java.util.Collection;

/**
 * How far a version has come. Never stored: it follows from the steps that were taken.
 */
public enum Stage {

	DRAFT, SUBMITTED, RETURNED, APPROVED, LOCKED;

	/** The stage after these steps. */
	static Stage after(Collection<Step> steps) {
		if (steps.contains(Step.LOCK)) {
			return LOCKED;
		}
		if (steps.contains(Step.APPROVE)) {
			return APPROVED;
		}
		if (steps.contains(Step.GIVE_BACK)) {
			return RETURNED;
		}
		return steps.contains(Step.SUBMIT) ? SUBMITTED : DRAFT;
	}

}
