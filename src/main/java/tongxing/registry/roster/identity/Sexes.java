package tongxing.registry.roster.identity;

import tongxing.kernel.person.Sex;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;

/**
 * Reads the sex in words, letters and codes.
 */
final class Sexes {

	private Sexes() {
	}

	public static Reading<Sex> read(String text) {
		if (text.isBlank()) {
			return Reading.none();
		}
		if (Words.is("male", text)) {
			return Reading.of(Sex.MALE);
		}
		return Words.is("female", text) ? Reading.of(Sex.FEMALE) : Reading.<Sex>none().warning("sex.unknown");
	}

}
