package tongxing.registry.census;

/**
 * What somebody who knows the child says to what is entered about it.
 */
public enum CensusAnswer {

	/** All is still right. */
	UNCHANGED,
	/** Something was not, and has been corrected. */
	CHANGED,
	/** Something is not, and waits to be corrected. */
	TO_CHANGE

}
