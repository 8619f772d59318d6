package tongxing.staff.accounts;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * The reading of a staff name, by which people are sorted and found.
 */
final class Reading {

	private static final Transliterator NAMES = Transliterator
		.getInstance("Han-Latin/Names; NFD; [:M:] Remove; NFC; Lower");

	private Reading() {
	}

	static String of(String name) {
		return NAMES.transliterate(name).replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
	}

}
