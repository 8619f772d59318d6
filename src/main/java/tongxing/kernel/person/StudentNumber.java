package tongxing.kernel.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A national student number 学籍号: G, J or L and 18 characters. A G number contains the
 * resident identity number, so every number is shown masked; an L number is temporary.
 */
public record StudentNumber(String value) {

	private static final Pattern FORM = Pattern.compile("[GJL]\\d{17}[\\dX]");

	public StudentNumber {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a national student number");
		}
	}

	/** Reads a number as typed; spaces, full-width and small letters are repaired. */
	public static Optional<StudentNumber> parse(String typed) {
		String number = ResidentId.normalise(typed);
		return FORM.matcher(number).matches() ? Optional.of(new StudentNumber(number)) : Optional.empty();
	}

	public boolean isTemporary() {
		return this.value.charAt(0) == 'L';
	}

	/** The resident identity number inside a G number, when it is a valid one. */
	public Optional<ResidentId> residentId() {
		return (this.value.charAt(0) == 'G') ? ResidentId.parse(this.value.substring(1)) : Optional.empty();
	}

	public String masked() {
		return this.value.substring(0, 7) + "********" + this.value.substring(15);
	}

	/** The masked form, so that a log line never holds the number. */
	@Override
	public String toString() {
		return masked();
	}

}
