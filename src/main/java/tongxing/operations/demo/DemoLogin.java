package tongxing.operations.demo;

/**
 * How to sign in to the demo school as somebody.
 *
 * @param role ADMIN, PRINCIPAL, CARE_LEAD, COUNSELLOR or TEACHER
 */
public record DemoLogin(String staffNumber, String name, String role) {

	/**
	 * The one password of all accounts of the demo school, whose people are invented; it
	 * need not be changed.
	 */
	public static final String PASSWORD = "xiaoshan-lantian";

}
