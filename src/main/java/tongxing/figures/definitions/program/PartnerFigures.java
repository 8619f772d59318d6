package tongxing.figures.definitions.program;

import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact.Kind;

import org.springframework.stereotype.Component;

/**
 * The organisations the school works with, and what was agreed with them [S-10].
 */
@Component
class PartnerFigures implements FigureDefinition {

	@Override
	public int order() {
		return 880;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		figures.accept(ProgramCount.of("partner.count", Unit.PLACES, facts.program(Kind.PARTNER)));
		figures.accept(ProgramCount.of("partner.contacts", Unit.EVENTS, facts.program(Kind.PARTNER_CONTACT)));
	}

}
