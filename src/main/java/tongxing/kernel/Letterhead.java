package tongxing.kernel;

/**
 * The words that stand in the head of every page and sheet; known without asking the
 * database each time.
 */
public interface Letterhead {

	/**
	 * The school's name, or empty before set-up.
	 */
	String school();

	/**
	 * The neutral name of the care program, such as 关爱学生.
	 */
	String module();

}
