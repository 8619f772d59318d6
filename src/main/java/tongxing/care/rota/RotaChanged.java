package tongxing.care.rota;

import java.util.UUID;

import tongxing.kernel.Audited;

/**
 * A group of the rota began or ended.
 */
record RotaChanged(String action, UUID slot) implements Audited {

	@Override
	public String subject() {
		return this.slot.toString();
	}

}
