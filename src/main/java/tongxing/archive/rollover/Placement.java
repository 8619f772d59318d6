package tongxing.archive.rollover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision.Way;
import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.passage.Passages.Stay;

/**
 * What becomes of one child.
 *
 * @param from the class it would still be in, the last one if there are several
 * @param place the class of the new year of those who stay
 * @param why why it could not be decided
 * @param decision what somebody decided about this child alone
 */
public record Placement(ChildId child, String name, SchoolClassId from, Outcome outcome, @Nullable Place place,
		@Nullable String destination, @Nullable Unclear why, @Nullable ChildDecision decision) {

	/**
	 * Why a child stays unresolved.
	 */
	public enum Unclear {

		/** An end or another class is entered already for days of the new year. */
		MOVES_ALREADY,

		/** Came into the class on or after the first day of the new year. */
		CAME_LATER,

		/** Still in a class of an earlier year. */
		OLDER_CLASS,

		/** Nobody has decided where its class goes. */
		CLASS_UNDECIDED,

		/** The new year has no such class that is not below its own. */
		NO_CLASS,

		/** Somebody wants to decide later. */
		LEFT_OPEN

	}

	/**
	 * Decides about one child.
	 * @param stays all its stays that reach into the new year
	 * @param step where its class goes; nothing for a class of an earlier year
	 * @param old its class; nothing for one of an earlier year
	 */
	static Placement of(List<Stay> stays, @Nullable ClassStep step, @Nullable OldClass old, YearEnd end,
			List<Place> places) {
		Stay stay = stays.get(stays.size() - 1);
		ChildDecision decision = end.childDecisions().get(stay.child());
		Draft draft = new Draft(stay, decision);
		if (stays.size() > 1 || !stay.during().isOpen()) {
			return draft.unclear(Unclear.MOVES_ALREADY);
		}
		if (!stay.during().from().isBefore(end.firstDay())) {
			return draft.unclear(Unclear.CAME_LATER);
		}
		ClassName name = (old != null) ? old.name() : null;
		if (decision != null) {
			return draft.decided(decision, name, places);
		}
		if (step == null) {
			return draft.unclear(Unclear.OLDER_CLASS);
		}
		if (step.way() == Way.UP && step.place() != null) {
			return draft.to(Outcome.PROMOTED, step.place());
		}
		return (step.way() == Way.GRADUATES) ? draft.leaves(Outcome.GRADUATED) : draft.unclear(Unclear.CLASS_UNDECIDED);
	}

	/**
	 * A child's stay on the way to what becomes of it.
	 */
	private record Draft(Stay stay, @Nullable ChildDecision decision) {

		Placement decided(ChildDecision decided, @Nullable ClassName old, List<Place> places) {
			return switch (decided.kind()) {
				case TRANSFERRED -> leaves(Outcome.TRANSFERRED);
				case GRADUATED -> leaves(Outcome.GRADUATED);
				case UNRESOLVED -> unclear(Unclear.LEFT_OPEN);
				case REPEATING -> (old == null) ? unclear(Unclear.NO_CLASS)
						: again(old, places).map((place) -> to(Outcome.REPEATING, place))
							.orElseGet(() -> unclear(Unclear.NO_CLASS));
				case CLASS -> into(decided.place(), old, places);
			};
		}

		private Placement into(@Nullable Place place, @Nullable ClassName old, List<Place> places) {
			if (place == null || !places.contains(place)) {
				return unclear(Unclear.NO_CLASS);
			}
			if (old == null || place.above(old)) {
				return to(Outcome.PROMOTED, place);
			}
			return place.sameGrade(old) ? to(Outcome.REPEATING, place) : unclear(Unclear.NO_CLASS);
		}

		/** The same number in the same grade, else the first class of the grade. */
		private static Optional<Place> again(ClassName old, List<Place> places) {
			return places.stream()
				.filter((place) -> place.sameGrade(old))
				.min(Comparator.comparing((Place place) -> !place.name().number().equals(old.number()))
					.thenComparing(Comparator.naturalOrder()));
		}

		Placement to(Outcome outcome, Place place) {
			return new Placement(this.stay.child(), this.stay.name(), this.stay.schoolClass(), outcome, place, null,
					null, this.decision);
		}

		Placement leaves(Outcome outcome) {
			return new Placement(this.stay.child(), this.stay.name(), this.stay.schoolClass(), outcome, null,
					(this.decision != null) ? this.decision.destination() : null, null, this.decision);
		}

		Placement unclear(Unclear why) {
			return new Placement(this.stay.child(), this.stay.name(), this.stay.schoolClass(), Outcome.UNRESOLVED, null,
					null, why, this.decision);
		}

	}

}
