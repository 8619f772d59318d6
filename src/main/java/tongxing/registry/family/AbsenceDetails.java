package tongxing.registry.family;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * A parent works away from home.
 *
 * @param during since when, and until when if it is over
 * @param place such as 广东佛山
 * @param told how a list knows of it; nothing when somebody entered it
 */
public record AbsenceDetails(DateRange during, @Nullable String place, @Nullable String employer,
		@Nullable String workAddress, @Nullable LocalDate expectedReturn, @Nullable Told told) {

	public AbsenceDetails(DateRange during, @Nullable String place, @Nullable String employer,
			@Nullable String workAddress, @Nullable LocalDate expectedReturn) {
		this(during, place, employer, workAddress, expectedReturn, null);
	}

	/**
	 * What a list can say of an absence. Its first day gives way to what the register
	 * knows better.
	 *
	 * @param seenOn the day of which the list speaks
	 * @param sinceKnown whether it says since when; else the first day is assumed
	 */
	public record Told(LocalDate seenOn, boolean sinceKnown) {

	}

	/**
	 * Away since a day, at a place if it is known, not back yet.
	 */
	public static AbsenceDetails since(LocalDate from, @Nullable String place) {
		return new AbsenceDetails(DateRange.since(from), place, null, null, null);
	}

	/**
	 * Away since a day according to a list.
	 */
	public AbsenceDetails told(LocalDate seenOn, boolean sinceKnown) {
		return new AbsenceDetails(this.during, this.place, this.employer, this.workAddress, this.expectedReturn,
				new Told(seenOn, sinceKnown));
	}

}
