package tongxing.archive.rollover;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;

/**
 * What somebody decided about a child that does not go as its class goes.
 *
 * @param place the class of the new year, for CLASS only
 * @param destination where to, for those who leave, as far as known
 */
public record ChildDecision(ChildId child, Kind kind, @Nullable Place place, @Nullable String destination) {

	private static final int LONGEST = 120;

	public ChildDecision {
		if ((kind == Kind.CLASS) != (place != null)) {
			throw new RuleViolation("archive.rollover.needsClass");
		}
		destination = (destination == null || destination.isBlank() || !kind.leaves()) ? null : destination.strip();
		if (destination != null && destination.length() > LONGEST) {
			throw new RuleViolation("archive.rollover.destinationTooLong", LONGEST);
		}
	}

	/**
	 * The exceptions there are. CLASS is any class of the new year: in a higher grade the
	 * child is promoted, in the same it repeats.
	 */
	public enum Kind {

		REPEATING, TRANSFERRED, GRADUATED, UNRESOLVED, CLASS;

		boolean leaves() {
			return this == TRANSFERRED || this == GRADUATED;
		}

	}

}
