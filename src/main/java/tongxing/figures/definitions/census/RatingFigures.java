package tongxing.figures.definitions.census;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Surveyed;
import tongxing.registry.ChildId;
import tongxing.registry.Ratings.Dimension;

import org.springframework.stereotype.Component;

/**
 * How the ratings of the term's census compare with the last ones before: only of
 * children rated both times, dimension by dimension.
 */
@Component
class RatingFigures implements FigureDefinition {

	private static final String[] WAYS = { "down", "same", "up" };

	@Override
	public int order() {
		return 265;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		Map<Dimension, List<List<ChildFacts>>> moved = new EnumMap<>(Dimension.class);
		for (Dimension dimension : Dimension.values()) {
			moved.put(dimension, List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
		}
		List<ChildFacts> rated = new ArrayList<>();
		Map<ChildId, ChildFacts> compared = new LinkedHashMap<>();
		for (ChildFacts child : facts.children()) {
			CensusFigures.of(child, facts).filter((one) -> one.answeredBy(facts.asOf())).ifPresent((now) -> {
				if (now.ratings().any()) {
					rated.add(child);
				}
				moved.forEach((dimension, ways) -> {
					Integer mark = now.ratings().of(dimension);
					Integer before = before(child, now, dimension);
					if (mark != null && before != null) {
						ways.get(Integer.signum(mark.compareTo(before)) + 1).add(child);
						compared.put(child.id(), child);
					}
				});
			});
		}
		figures.accept(Count.children("rating.children", "figures.def.rating.children", rated));
		figures
			.accept(Count.children("rating.compared", "figures.def.rating.compared", List.copyOf(compared.values())));
		moved.forEach((dimension, ways) -> {
			for (int way = WAYS.length - 1; way >= 0; way--) {
				figures.accept(Count.children("rating." + dimension + "." + WAYS[way],
						"figures.def.rating." + WAYS[way], ways.get(way)));
			}
		});
	}

	/** The last rating of the dimension in a census before. */
	private static @Nullable Integer before(ChildFacts child, Surveyed now, Dimension dimension) {
		Integer found = null;
		for (Surveyed one : child.censuses()) {
			Integer mark = one.day().isBefore(now.day()) ? one.ratings().of(dimension) : null;
			found = (mark != null) ? mark : found;
		}
		return found;
	}

}
