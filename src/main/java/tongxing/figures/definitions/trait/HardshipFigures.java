package tongxing.figures.definitions.trait;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts;
import tongxing.registry.trait.Hardship;

import org.springframework.stereotype.Component;

/**
 * The children of the closing register who are in a hardship [S-12]. A child in two of
 * them is in both, so that the kinds may add up to more than all.
 */
@Component
class HardshipFigures implements FigureDefinition {

	@Override
	public int order() {
		return 210;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		figures.accept(of(facts, "hardship.all", (child) -> child.hardOn(facts.closing())));
		Count.byCode(figures, "hardship.", "figures.def.hardship.kind",
				Stream.of(Hardship.values()).map(Hardship::name).toList(), facts.register(),
				(child) -> child.codesOn(Matter.HARDSHIP, facts.closing()));
		figures.accept(of(facts, "hardship.begun",
				(child) -> child.hardOn(facts.closing()) && !child.hardOn(facts.term().firstDay())));
		figures.accept(of(facts, "hardship.ended",
				(child) -> !child.hardOn(facts.closing()) && child.hardOn(facts.term().firstDay())));
		figures.accept(of(facts, "nominal", (child) -> child.nominalOn(facts.closing())));
		figures.accept(of(facts, "boarding", (child) -> child.boardsOn(facts.closing())));
	}

	private static Figure of(TermFacts facts, String id, Predicate<ChildFacts> which) {
		return Count.children(id, "figures.def." + id, facts.register().stream().filter(which).toList());
	}

}
