package tongxing.pairing;

/**
 * Why a pairing ended.
 */
public enum CloseReason {

	TRANSFER, STAFF_CHANGE, CHILD_LEFT, GUARDIAN_ASKED, GOAL_REACHED, MISTAKE, OTHER;

	/**
	 * Whether the child goes on needing somebody, so that a successor or the reason of
	 * the gap must be named.
	 */
	public boolean leavesChildWaiting() {
		return this != CHILD_LEFT;
	}

}
