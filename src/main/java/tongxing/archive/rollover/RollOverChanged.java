package tongxing.archive.rollover;

import tongxing.kernel.Audited;

/**
 * A roll-over was begun, carried out or taken back. Leaves a row in the audit, beside
 * those of the children.
 */
record RollOverChanged(String action, RollOverId rollOver) implements Audited {

	@Override
	public String subject() {
		return this.rollOver.toString();
	}

}
