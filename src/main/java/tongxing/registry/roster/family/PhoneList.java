package tongxing.registry.roster.family;

import java.util.List;

import tongxing.kernel.person.PhoneNumber;

/**
 * The numbers of one cell, with whose they are where the cell says so (父138…母139…).
 */
record PhoneList(List<PhoneNumber> own, List<PhoneNumber> fathers, List<PhoneNumber> mothers) {

	public static final PhoneList EMPTY = new PhoneList(List.of(), List.of(), List.of());

	public boolean isShared() {
		return !this.fathers.isEmpty() || !this.mothers.isEmpty();
	}

}
