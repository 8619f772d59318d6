package tongxing.staff.editing;

import tongxing.kernel.RuleViolation;

/**
 * Somebody else changed the thing meanwhile. The form comes back with what was typed,
 * beside what stands now.
 */
public class StaleEdit extends RuleViolation {

	private final int current;

	public StaleEdit(int current) {
		super("shell.stale");
		this.current = current;
	}

	/**
	 * The version that stands now.
	 */
	public int current() {
		return this.current;
	}

}
