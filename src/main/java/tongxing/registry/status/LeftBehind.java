package tongxing.registry.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.ParentFacts;

/**
 * Whether a child's parents are away, under a criterion, on a day: derived from the
 * parents' absences and never stored.
 *
 * @param reason key of the message that says why
 */
public record LeftBehind(Type type, String reason) {

	/**
	 * Who is away.
	 */
	public enum Type {

		BOTH_AWAY, FATHER_AWAY, MOTHER_AWAY, NOT, UNKNOWN;

		public boolean isAway() {
			return this == BOTH_AWAY || oneAway();
		}

		public boolean oneAway() {
			return this == FATHER_AWAY || this == MOTHER_AWAY;
		}

	}

	/** How a parent stands on the day. */
	private enum Home {

		PRESENT, SHORTLY_AWAY, INCAPABLE, AWAY, GONE, UNKNOWN

	}

	/**
	 * The one derivation of this status.
	 */
	public static LeftBehind of(ChildFacts child, Criterion criterion, LocalDate asOf) {
		Home father = home(parent(child, "FATHER", "STEPFATHER"), criterion, asOf);
		Home mother = home(parent(child, "MOTHER", "STEPMOTHER"), criterion, asOf);
		LeftBehind found = of(father, mother, criterion);
		Integer limit = criterion.underAge();
		if (limit == null || !found.type.isAway()) {
			return found;
		}
		if (child.birthDate() == null) {
			return new LeftBehind(Type.UNKNOWN, "registry.away.noBirthDate");
		}
		boolean young = ChronoUnit.YEARS.between(child.birthDate(), asOf) < limit;
		return young ? found : new LeftBehind(Type.NOT, "registry.away.tooOld");
	}

	private static LeftBehind of(Home father, Home mother, Criterion criterion) {
		boolean fatherAway = father == Home.AWAY;
		boolean motherAway = mother == Home.AWAY;
		if (fatherAway && motherAway) {
			return new LeftBehind(Type.BOTH_AWAY, "registry.away.both");
		}
		if (fatherAway || motherAway) {
			Type type = fatherAway ? Type.FATHER_AWAY : Type.MOTHER_AWAY;
			Home other = fatherAway ? mother : father;
			if (criterion.need() == Criterion.Need.ONE_AWAY) {
				return new LeftBehind(type, fatherAway ? "registry.away.father" : "registry.away.mother");
			}
			return switch (other) {
				case PRESENT, SHORTLY_AWAY -> new LeftBehind(Type.NOT, "registry.away.otherAtHome");
				case UNKNOWN -> new LeftBehind(Type.UNKNOWN, "registry.away.otherUnknown");
				default -> new LeftBehind(type, "registry.away.otherNotCapable");
			};
		}
		if (father == Home.UNKNOWN || mother == Home.UNKNOWN) {
			return new LeftBehind(Type.UNKNOWN, "registry.away.unknown");
		}
		boolean shortly = father == Home.SHORTLY_AWAY || mother == Home.SHORTLY_AWAY;
		return new LeftBehind(Type.NOT, shortly ? "registry.away.short" : "registry.away.none");
	}

	private static Home home(@Nullable ParentFacts parent, Criterion criterion, LocalDate asOf) {
		if (parent == null || parent.status().equals("UNKNOWN")) {
			return Home.UNKNOWN;
		}
		if (!parent.status().equals("ALIVE") && !parent.status().equals("REMARRIED")) {
			return Home.GONE;
		}
		Optional<LocalDate> since = awaySince(parent.absences(), asOf);
		if (since.isPresent() && !since.get().plus(criterion.awayFor(), criterion.unit()).isAfter(asOf)) {
			return Home.AWAY;
		}
		if (!parent.capable()) {
			return Home.INCAPABLE;
		}
		return since.isPresent() ? Home.SHORTLY_AWAY : Home.PRESENT;
	}

	/**
	 * Since when somebody is away without a break: moving on from one place to the next
	 * is no coming home.
	 */
	static Optional<LocalDate> awaySince(List<DateRange> absences, LocalDate asOf) {
		LocalDate since = null;
		LocalDate day = asOf;
		for (DateRange absence : absences.stream().sorted(Comparator.comparing(DateRange::from).reversed()).toList()) {
			if (absence.contains(day)) {
				since = absence.from();
				day = since.minusDays(1);
			}
		}
		return Optional.ofNullable(since);
	}

	private static @Nullable ParentFacts parent(ChildFacts child, String role, String step) {
		ParentFacts own = role(child, role);
		boolean there = own != null && !own.status().equals("DECEASED");
		ParentFacts instead = there ? null : role(child, step);
		return (instead != null) ? instead : own;
	}

	private static @Nullable ParentFacts role(ChildFacts child, String role) {
		return child.parents().stream().filter((parent) -> parent.role().equals(role)).findFirst().orElse(null);
	}

}
