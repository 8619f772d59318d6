package tongxing.figures.definitions.program;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * The policies in force on the last day and those adopted in the term; plans; documents
 * of others [S-4, S-10, S-14].
 */
@Component
class PolicyFigures implements FigureDefinition {

	/** What the school itself decided. */
	private static final Set<String> OWN = Set.of("POLICY", "MECHANISM", "CRITERIA");

	@Override
	public int order() {
		return 260;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		List<ProgramFact> inForce = facts.program(Kind.IN_FORCE);
		figures.accept(ProgramCount.of("policy.inForce", Unit.ENTRIES, of(OWN, inForce)));
		figures.accept(ProgramCount.of("policy.adopted", Unit.ENTRIES, of(OWN, facts.program(Kind.ADOPTED))));
		figures.accept(ProgramCount.of("policy.plans", Unit.COPIES, of(Set.of("PLAN"), inForce)));
		figures.accept(ProgramCount.of("policy.cited", Unit.COPIES, of(Set.of("EXTERNAL"), inForce)));
	}

	private static List<ProgramFact> of(Set<String> kinds, List<ProgramFact> facts) {
		return facts.stream().filter((fact) -> kinds.contains(fact.code())).toList();
	}

}
