package tongxing.registry.intake;

import tongxing.kernel.Audited;

/**
 * A roster was uploaded, imported, taken back or copied.
 */
record RosterHandled(String action, BatchId batch) implements Audited {

	@Override
	public String subject() {
		return this.batch.toString();
	}

}
