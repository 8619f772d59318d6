package tongxing.archive.rollover;

/**
 * What becomes of a child when the year ends. Each child has exactly one, so that they
 * add up to the children there were.
 */
public enum Outcome {

	PROMOTED, GRADUATED, TRANSFERRED, REPEATING, UNRESOLVED;

	/** Whether the child is not at the school any more. */
	boolean leaves() {
		return this == GRADUATED || this == TRANSFERRED;
	}

}
