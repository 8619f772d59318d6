package tongxing.archive.rollover;

import org.jspecify.annotations.Nullable;

import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

/**
 * What somebody decided about a class of the year that ends.
 *
 * @param entry whether it is about the class that follows it in its own grade, for those
 * who come newly to the school
 * @param number of the class of the new year
 * @param lead who is to lead that class
 */
public record ClassDecision(SchoolClassId schoolClass, boolean entry, Way way, String number,
		@Nullable AccountId lead) {

	public ClassDecision {
		number = number.strip();
	}

	/**
	 * Where a class goes as a whole. An entry class is either opened (UP) or not
	 * (UNDECIDED).
	 */
	public enum Way {

		UP, GRADUATES, UNDECIDED

	}

	/** About which class of which kind it is. */
	Subject subject() {
		return new Subject(this.schoolClass, this.entry);
	}

	/**
	 * At most one decision is about the same.
	 */
	record Subject(SchoolClassId schoolClass, boolean entry) {

	}

}
