package tongxing.archive.rollover.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ChildDecision;
import tongxing.archive.rollover.ChildDecision.Kind;
import tongxing.archive.rollover.Place;
import tongxing.archive.rollover.Placement;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;

/**
 * What becomes of the children of a class, as typed.
 */
record ChildrenForm(@Nullable List<Row> rows) {

	static ChildrenForm of(List<Placement> placements) {
		return new ChildrenForm(placements.stream().map(Row::of).toList());
	}

	List<Row> all() {
		return Objects.requireNonNullElse(this.rows, List.of());
	}

	/**
	 * One child.
	 *
	 * @param kind nothing for a child that goes as its class goes
	 * @param where the class for CLASS, the destination for those who leave
	 */
	record Row(@Nullable ChildId child, @Nullable Kind kind, @Nullable String where) {

		static Row of(Placement placement) {
			ChildDecision decision = placement.decision();
			if (decision == null) {
				return new Row(placement.child(), null, "");
			}
			Place place = decision.place();
			return new Row(placement.child(), decision.kind(),
					(place != null) ? place.display() : Objects.toString(decision.destination(), ""));
		}

		/** Nothing for a child that goes as its class goes. */
		Optional<ChildDecision> decision(List<Place> places) {
			if (this.child == null || this.kind == null) {
				return Optional.empty();
			}
			Place place = (this.kind == Kind.CLASS) ? place(places) : null;
			return Optional.of(new ChildDecision(this.child, this.kind, place, this.where));
		}

		private Place place(List<Place> places) {
			String typed = Objects.toString(this.where, "").strip();
			return places.stream()
				.filter((place) -> plain(place.display()).equals(plain(typed)))
				.findFirst()
				.orElseThrow(() -> new RuleViolation("archive.rollover.noSuchClass", typed));
		}

		/** Brackets of either width are the same. */
		private static String plain(String name) {
			return name.replace('（', '(').replace('）', ')').replace(" ", "");
		}

	}

}
