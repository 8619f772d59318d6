package tongxing.figures.definitions.program;

import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * The leading group and its meetings [S-4, S-6, S-14].
 */
@Component
class LeadingFigures implements FigureDefinition {

	@Override
	public int order() {
		return 250;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		figures.accept(ProgramCount.of("group.members", Unit.HELPERS, facts.program(Kind.MEMBER)));
		figures.accept(ProgramCount.of("group.meetings", Unit.EVENTS, facts.program(Kind.MEETING)));
	}

}
