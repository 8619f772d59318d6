package tongxing.figures.definitions.census;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.Unit;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts.Surveyed;

import org.springframework.stereotype.Component;

/**
 * The term's census: who was confirmed, who had to be corrected, who is still open, how
 * many households and which classes are done.
 */
@Component
class CensusFigures implements FigureDefinition {

	@Override
	public int order() {
		return 260;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> unchanged = new ArrayList<>();
		List<ChildFacts> changed = new ArrayList<>();
		List<ChildFacts> open = new ArrayList<>();
		List<ChildFacts> confirmed = new ArrayList<>();
		Map<UUID, Boolean> classes = new LinkedHashMap<>();
		Map<UUID, ChildFacts> ofClass = new LinkedHashMap<>();
		for (ChildFacts child : facts.children()) {
			Optional<Surveyed> census = of(child, facts);
			if (census.isPresent()) {
				Surveyed said = census.get();
				boolean done = said.answeredBy(facts.asOf()) && said.confirmed();
				(!done ? open : said.changed() ? changed : unchanged).add(child);
				if (done) {
					confirmed.add(child);
				}
				child.stayOn(said.day()).map((Stay stay) -> stay.schoolClass().value()).ifPresent((id) -> {
					classes.merge(id, done, Boolean::logicalAnd);
					ofClass.putIfAbsent(id, child);
				});
			}
		}
		figures.accept(Count.children("census.children", "figures.def.census.children", confirmed));
		figures.accept(Count.children("census.unchanged", "figures.def.census.unchanged", unchanged));
		figures.accept(Count.children("census.changed", "figures.def.census.changed", changed));
		figures.accept(Count.children("census.open", "figures.def.census.open", open));
		figures.accept(households(confirmed));
		figures.accept(Figure.count("census.done", "figures.def.census.done", Unit.CLASSES,
				classes.entrySet()
					.stream()
					.filter(Map.Entry::getValue)
					.map((one) -> new Item(one.getKey().toString(), null, childOf(ofClass, one.getKey())))
					.toList()));
	}

	/** The row leads to one child of the class. */
	private static UUID childOf(Map<UUID, ChildFacts> ofClass, UUID schoolClass) {
		return Objects.requireNonNull(ofClass.get(schoolClass)).id().value();
	}

	private static Figure households(List<ChildFacts> children) {
		Map<UUID, Item> found = new LinkedHashMap<>();
		children.forEach((child) -> found.putIfAbsent(child.household().value(),
				new Item(child.household().toString(), null, child.id().value())));
		return Figure.count("census.households", "figures.def.census.households", Unit.HOUSEHOLDS,
				List.copyOf(found.values()));
	}

	/**
	 * The term's census of a child of the scope, as far as it had been opened.
	 */
	static Optional<Surveyed> of(ChildFacts child, TermFacts facts) {
		return child.censuses()
			.stream()
			.filter((one) -> facts.window().contains(one.day()) && !one.openedOn().isAfter(facts.asOf()))
			.filter((one) -> facts.in(child.id(), one.day()))
			.findFirst();
	}

}
