package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;

/**
 * A child of the demo school with its classes and helpers.
 */
final class Pupil {

	final UUID id;

	final Home home;

	final int cohort;

	final int number;

	/** First to last day at the school; open while it is there. */
	final DateRange here;

	final List<Stay> stays = new ArrayList<>();

	final List<Span> helpers = new ArrayList<>();

	Pupil(UUID id, Home home, int cohort, int number, DateRange here) {
		this.id = id;
		this.home = home;
		this.cohort = cohort;
		this.number = number;
		this.here = here;
	}

	/** Grade on a school year. */
	int grade(int year) {
		return year - this.cohort + 1;
	}

	Faculty.@Nullable Person helperOn(LocalDate day) {
		Optional<Span> found = this.helpers.stream().filter((span) -> span.during().contains(day)).findFirst();
		return found.map(Span::helper).orElse(null);
	}

	/**
	 * A time in one class.
	 */
	record Stay(UUID schoolClass, int year, DateRange during) {

	}

	/**
	 * A time with one primary helper.
	 */
	record Span(Faculty.Person helper, DateRange during) {

	}

}
