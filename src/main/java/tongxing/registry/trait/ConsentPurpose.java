package tongxing.registry.trait;

/**
 * What a guardian is asked to agree to, each apart: the file itself rests on the school's
 * statutory duty, everything here on consent (personal information protection law art.
 * 13, 29, 31).
 */
public enum ConsentPurpose {

	/** Photos kept with the school's records. */
	PHOTO,

	/** Photos or work shown outside the school's records. */
	PUBLICATION,

	/** A helper who does not belong to the school. */
	OUTSIDE_HELPER,

	/** Health details beyond what the file needs. */
	HEALTH_DATA,

	/** Passing particulars on to who gives support. */
	SPONSOR

}
