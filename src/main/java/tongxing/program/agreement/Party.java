package tongxing.program.agreement;

/**
 * Who signs a safety agreement [S-4].
 */
public enum Party {

	SCHOOL, HOMEROOM, MENTOR, GUARDIAN

}
