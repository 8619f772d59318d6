package tongxing.registry.passage;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;

/**
 * A child's way out of a class at the end of a school year.
 *
 * @param to the class of the new year, for those who stay at the school
 * @param destination where to, for those who leave, as far as known
 */
public record Passage(ChildId child, SchoolClassId from, Way way, @Nullable SchoolClassId to,
		@Nullable String destination) {

	public Passage {
		if (way.stays() != (to != null)) {
			throw new IllegalArgumentException("Who stays goes into a class, who leaves does not");
		}
	}

	/**
	 * How a year ends for a child; the names are exits of the table
	 * <code>enrolment</code>, those who stay enter under the same name.
	 */
	public enum Way {

		PROMOTED, REPEATING, GRADUATED, TRANSFER_OUT;

		public boolean stays() {
			return this == PROMOTED || this == REPEATING;
		}

	}

}
