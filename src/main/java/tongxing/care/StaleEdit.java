package tongxing.care;

import tongxing.kernel.RuleViolation;

/**
 * Somebody else changed the record meanwhile; both versions have to be looked at.
 */
public class StaleEdit extends RuleViolation {

	private final int current;

	public StaleEdit(int current) {
		super("care.stale");
		this.current = current;
	}

	/**
	 * The version that stands now.
	 */
	public int current() {
		return this.current;
	}

}
