package tongxing.figures.definitions.program;

import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * The rooms kept for the children and their use [S-6, S-14].
 */
@Component
class HomeFigures implements FigureDefinition {

	@Override
	public int order() {
		return 870;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		figures.accept(ProgramCount.of("home.rooms", Unit.PLACES, facts.program(Kind.FACILITY)));
		figures.accept(ProgramCount.sum("home.area", Unit.SQUARE_METRES, facts.program(Kind.FACILITY)));
		figures.accept(ProgramCount.sum("home.staff", Unit.HELPERS, facts.program(Kind.STAFF)));
		figures.accept(ProgramCount.sum("home.equipment", Unit.GOODS, facts.program(Kind.EQUIPMENT)));
		figures.accept(ProgramCount.of("home.openings", Unit.EVENTS, facts.program(Kind.OPENING)));
		figures.accept(ProgramCount.sum("home.personTimes", Unit.USES, facts.program(Kind.VISITORS)));
		figures.accept(ProgramCount.sum("home.phone", Unit.USES, facts.program(Kind.PHONE)));
		figures.accept(ProgramCount.sum("home.computer", Unit.USES, facts.program(Kind.COMPUTER)));
	}

}
