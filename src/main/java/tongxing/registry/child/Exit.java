package tongxing.registry.child;

/**
 * How a child left a class. PROMOTED, REPEATING and CLASS_CHANGE move within the school,
 * the others leave it.
 */
public enum Exit {

	TRANSFER_OUT, GRADUATED, PROMOTED, REPEATING, CLASS_CHANGE, DROPPED_OUT, DECEASED, OTHER;

	public boolean leavesSchool() {
		return this != PROMOTED && this != REPEATING && this != CLASS_CHANGE;
	}

}
