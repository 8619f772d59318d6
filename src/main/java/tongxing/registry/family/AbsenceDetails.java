package tongxing.registry.family;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * A parent works away from home.
 *
 * @param during since when, and until when if it is over
 * @param place such as 广东佛山
 */
public record AbsenceDetails(DateRange during, @Nullable String place, @Nullable String employer,
		@Nullable String workAddress, @Nullable LocalDate expectedReturn) {

	/**
	 * Away since a day, at a place if it is known, not back yet.
	 */
	public static AbsenceDetails since(LocalDate from, @Nullable String place) {
		return new AbsenceDetails(DateRange.since(from), place, null, null, null);
	}

}
