package tongxing.figures.definitions.program;

import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * Awards, and what others said who looked at the work [S-10, S-12].
 */
@Component
class AwardFigures implements FigureDefinition {

	@Override
	public int order() {
		return 890;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		figures.accept(ProgramCount.of("award.given", Unit.ENTRIES, facts.program(Kind.AWARD)));
		figures.accept(ProgramCount.children("award.children", facts.program(Kind.AWARD)));
		figures.accept(ProgramCount.of("recognition.count", Unit.EVENTS, facts.program(Kind.RECOGNITION)));
	}

}
