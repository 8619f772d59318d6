package tongxing.registry.roster;

/**
 * What a roster says about the parents' absence. ONE_AWAY: one of them, which one is not
 * said.
 */
public enum LeftBehind {

	BOTH_AWAY, FATHER_AWAY, MOTHER_AWAY, ONE_AWAY, NOT, UNKNOWN

}
