package tongxing.archive.rollover;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many children went which way: promoted + graduated + transferred + repeating +
 * unresolved = before.
 *
 * @param before how many children there were, counted on their own
 */
public record Tally(int before, Map<Outcome, Integer> counts) {

	public Tally {
		counts = Map.copyOf(counts);
	}

	static Tally of(int before, Collection<Outcome> outcomes) {
		Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
		outcomes.forEach((outcome) -> counts.merge(outcome, 1, Integer::sum));
		return new Tally(before, counts);
	}

	public int of(Outcome outcome) {
		return this.counts.getOrDefault(outcome, 0);
	}

	/** How many pass; the unresolved stay where they are. */
	public int passing() {
		return this.before - of(Outcome.UNRESOLVED);
	}

	public boolean addsUp() {
		return List.of(Outcome.values()).stream().mapToInt(this::of).sum() == this.before;
	}

}
