package tongxing.registry.phone;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody entered it.
 *
 * @param number as typed; kept so, and found by its normalised form
 * @param verifiedOn the day it was last known to work
 */
public record PhoneDetails(String number, Kind kind, Status status, @Nullable LocalDate verifiedOn,
		@Nullable String note) {

	/**
	 * Whose phone it is to reach its owner by.
	 */
	public enum Kind {

		PERSONAL, WORK, NEIGHBOUR, OTHER

	}

	/**
	 * Whether the number works, as far as is known.
	 */
	public enum Status {

		WORKS, DEAD, CHANGED, UNKNOWN

	}

	/**
	 * A person's own number of which nothing else is known.
	 */
	public static PhoneDetails of(String number) {
		return new PhoneDetails(number, Kind.PERSONAL, Status.UNKNOWN, null, null);
	}

}
