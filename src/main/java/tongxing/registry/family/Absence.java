package tongxing.registry.family;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;

/**
 * A parent works away from home, from when to when.
 */
@Embeddable
record Absence(@Type(DateRangeType.class) DateRange during, @Nullable String place, @Nullable String employer,
		@Nullable String workAddress, @Nullable LocalDate expectedReturn) {

	static Absence of(AbsenceDetails details) {
		return new Absence(details.during(), details.place(), details.employer(), details.workAddress(),
				details.expectedReturn());
	}

	/** The same absence as a list tells of it; nothing known is forgotten. */
	Absence retold(LocalDate from, AbsenceDetails details) {
		return new Absence(DateRange.since(from), newer(details.place(), this.place),
				newer(details.employer(), this.employer), newer(details.workAddress(), this.workAddress),
				this.expectedReturn);
	}

	boolean isAt(@Nullable String other) {
		return other == null || other.equals(this.place);
	}

	private static @Nullable String newer(@Nullable String told, @Nullable String known) {
		return (told != null) ? told : known;
	}

	Absence during(DateRange days) {
		return new Absence(days, this.place, this.employer, this.workAddress, this.expectedReturn);
	}

}
