package tongxing.program.leading;

/**
 * What a member of the leading group answers for [S-6].
 */
public enum Theme {

	OVERALL, SAFETY_LAW, THOUGHT, STUDY_LIFE, HEALTH, SUPPLIES, OTHER

}
