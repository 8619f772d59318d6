package tongxing.figures.definitions.trait;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts.Matter;
import tongxing.registry.ChildFacts;
import tongxing.registry.trait.Aid;
import tongxing.registry.trait.AidClaim;

import org.springframework.stereotype.Component;

/**
 * The children of the closing register who are enrolled in public aid, and those who seem
 * to have a right to some without being enrolled.
 */
@Component
class AidFigures implements FigureDefinition {

	@Override
	public int order() {
		return 220;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public List<String> exceptions() {
		return List.of("aid.eligible.missing");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> register = facts.register();
		figures.accept(Count.children("aid.all", "figures.def.aid.all",
				register.stream().filter((child) -> !child.codesOn(Matter.AID, facts.closing()).isEmpty()).toList()));
		Count.byCode(figures, "aid.", "figures.def.aid.kind", Stream.of(Aid.values()).map(Aid::name).toList(), register,
				(child) -> child.codesOn(Matter.AID, facts.closing()));
		figures.accept(Count.children("aid.eligible.missing", "figures.def.aid.eligible.missing",
				register.stream().filter((child) -> !AidClaim.of(child, facts.closing()).isEmpty()).toList()));
	}

}
