package tongxing.registry.roster;

/**
 * What a roster says about a parent; often found in the column for the work place.
 */
public enum ParentStatus {

	AWAY, HOME, DECEASED, IMPRISONED, LOST_CONTACT, REMARRIED

}
