package tongxing.kernel.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident identity number of 18 characters with a correct check character (GB
 * 11643-1999). It holds the birth date and the sex of its owner, so it is shown masked.
 */
public record ResidentId(String value) {

	private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");

	private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");

	private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Z}'’‘`\"“”]");

	private static final Pattern WRAPPER = Pattern.compile("^=\"(.*)\"$");

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	/** Provinces of GB/T 2260, and the codes of residence permits. */
	private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
			"33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
			"63", "64", "65", "71", "81", "82", "83", "91");

	public ResidentId {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a resident identity number");
		}
	}

	/**
	 * Reads a number as people type it: spaces, apostrophes, full-width digits and a
	 * small x are repaired; anything else that is wrong gives nothing.
	 */
	public static Optional<ResidentId> parse(String typed) {
		String number = normalise(typed);
		return isValid(number) ? Optional.of(new ResidentId(number)) : Optional.empty();
	}

	/**
	 * Removes what typing and spreadsheets put around a number, without judging it.
	 */
	public static String normalise(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		text = WRAPPER.matcher(text).replaceFirst("$1");
		return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
	}

	/**
	 * Turns an old number of 15 digits (GB 11643-1989, births of 1900–1999) into one of
	 * 18 characters.
	 */
	public static Optional<ResidentId> ofFifteenDigits(String typed) {
		String number = normalise(typed);
		if (!OLD_FORM.matcher(number).matches()) {
			return Optional.empty();
		}
		String body = number.substring(0, 6) + "19" + number.substring(6);
		return parse(body + checkOf(body));
	}

	public LocalDate birthDate() {
		return dateIn(this.value).orElseThrow();
	}

	public Sex sex() {
		return ((this.value.charAt(16) - '0') % 2 == 1) ? Sex.MALE : Sex.FEMALE;
	}

	/** The last four characters, by which people look a number up. */
	public String tail() {
		return this.value.substring(14);
	}

	/** The number with birth date and sequence hidden: {@code 529999********123X}. */
	public String masked() {
		return this.value.substring(0, 6) + "********" + tail();
	}

	/** The masked form, so that a log line never holds the number. */
	@Override
	public String toString() {
		return masked();
	}

	private static boolean isValid(String number) {
		return FORM.matcher(number).matches() && PROVINCES.contains(number.substring(0, 2))
				&& dateIn(number).isPresent() && checkOf(number.substring(0, 17)) == number.charAt(17);
	}

	private static Optional<LocalDate> dateIn(String number) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(number.substring(6, 10)),
					Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static char checkOf(String body) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECKS.charAt(sum % 11);
	}

}
