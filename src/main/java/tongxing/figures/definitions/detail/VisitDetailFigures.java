package tongxing.figures.definitions.detail;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * What came of home visits beside the visit itself: unplanned ones [S-2], advice on
 * bringing a child up, policies explained, the five dimensions looked at [S-15], and what
 * families think of the school [S-8].
 */
@Component
class VisitDetailFigures implements FigureDefinition {

	/** As the kind of record has them. */
	private static final List<String> POLICIES = List.of("AID", "MEALS", "CARE", "ENTRUSTED_CARE", "SAFETY",
			"RETURN_HOME");

	/** Of five; who gives as much is content. */
	private static final BigDecimal CONTENT = BigDecimal.valueOf(4);

	@Override
	public int order() {
		return 405;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> visits = facts.done("HOME_VISIT");
		figures.accept(Count.events("visit.unplanned", "figures.def.visit.unplanned",
				visits.stream().filter((visit) -> !visit.planned()).toList()));
		figures.accept(Count.events("visit.guided", "figures.def.visit.guided", Details.where(visits, "guided")));
		POLICIES.forEach((policy) -> figures.accept(Count.events("visit.policy." + policy, "figures.def.visit.policy",
				Details.having(visits, "policies", policy))));
		figures.accept(Count.childrenOf("visit.rated", "figures.def.visit.rated", Details.where(visits, "rated")));
		List<CareFact> scored = visits.stream().filter((visit) -> visit.number("satisfaction").isPresent()).toList();
		figures.accept(Count.events("visit.scored", "figures.def.visit.scored", scored));
		figures.accept(Count.events("visit.content", "figures.def.visit.content",
				scored.stream()
					.filter((visit) -> visit.number("satisfaction").orElseThrow().compareTo(CONTENT) >= 0)
					.toList()));
	}

}
