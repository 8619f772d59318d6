package tongxing.duties;

/**
 * How a duty stands on a day. Derived, never stored.
 */
public enum DutyStatus {

	/** Its window has not begun, or the end of a long gap is not near yet. */
	UPCOMING,
	/** Its window is running and it is not done yet. */
	DUE,
	/** Its window is over and it was not done. */
	OVERDUE,
	/** Done within its window. */
	MET,
	/** Done after its window; stays visible as late. */
	MET_LATE,
	/** Need not be done, with a reason. */
	WAIVED;

	public boolean isOpen() {
		return this == DUE || this == OVERDUE;
	}

}
