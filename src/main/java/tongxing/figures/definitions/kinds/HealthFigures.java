package tongxing.figures.definitions.kinds;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Health checks of the term: who of the closing register was checked, with whom something
 * was not as it should be, and whose guardian knows [S-13]. Of what was measured figures
 * know nothing else.
 */
@Component
class HealthFigures implements FigureDefinition {

	@Override
	public int order() {
		return 660;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> checks = facts.done("HEALTH_CHECK");
		figures.accept(Count.childrenOf("health.children", "figures.def.health.children", checks));
		Set<ChildId> seen = Count.ids(checks);
		List<ChildFacts> register = facts.register();
		Figure covered = Count.children("health.covered", "figures.def.health.covered",
				register.stream().filter((child) -> seen.contains(child.id())).toList());
		figures.accept(covered);
		figures.accept(Figure.share("health.share", "figures.def.health.share", covered,
				Count.children("register.closing", "figures.def.register.closing", register)));
		List<CareFact> poor = checks.stream().filter((check) -> "POOR".equals(check.word("eyesight"))).toList();
		figures.accept(Count.childrenOf("health.eyesight", "figures.def.health.eyesight", poor));
		figures.accept(Count.childrenOf("health.eyesightTold", "figures.def.health.eyesightTold", told(poor)));
		List<CareFact> senses = checks.stream().filter((check) -> "ABNORMAL".equals(check.word("senses"))).toList();
		figures.accept(Count.childrenOf("health.senses", "figures.def.health.senses", senses));
		figures.accept(Count.childrenOf("health.sensesTold", "figures.def.health.sensesTold", told(senses)));
	}

	private static List<CareFact> told(List<CareFact> checks) {
		return checks.stream().filter((check) -> Boolean.TRUE.equals(check.facts().get("told"))).toList();
	}

}
