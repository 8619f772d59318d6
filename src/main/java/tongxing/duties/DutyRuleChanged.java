package tongxing.duties;

import tongxing.kernel.Audited;

/**
 * A duty rule was begun, changed or switched off.
 */
record DutyRuleChanged(String action, String code) implements Audited {

	@Override
	public String subject() {
		return this.code;
	}

}
