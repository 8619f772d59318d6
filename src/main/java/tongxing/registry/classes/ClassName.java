package tongxing.registry.classes;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.Stage;

/**
 * Which class it is within a school year, and how it is called: 三（2）班, 七（1）班, 大（2）班.
 *
 * @param grade as {@link Stage} numbers them
 * @param number mostly digits; empty when the grade has one class
 */
public record ClassName(Stage stage, int grade, String number) {

	private static final String[] GRADES = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	private static final String[] KINDERGARTEN = { "托", "小", "中", "大", "学前" };

	/** Characters of a number. */
	public static final int LONGEST = 8;

	public ClassName {
		number = number.strip();
		if (!stage.has(grade)) {
			throw new RuleViolation("registry.class.grade");
		}
		if (number.length() > LONGEST) {
			throw new RuleViolation("registry.class.number");
		}
	}

	/**
	 * The usual name.
	 */
	public String display() {
		if (this.stage == Stage.KINDERGARTEN) {
			String word = KINDERGARTEN[this.grade];
			return this.number.isEmpty() ? word + "班" : word + "（" + this.number + "）班";
		}
		String word = GRADES[this.grade];
		return this.number.isEmpty() ? word + "年级" : word + "（" + this.number + "）班";
	}

}
