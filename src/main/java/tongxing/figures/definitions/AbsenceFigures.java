package tongxing.figures.definitions;

import java.util.List;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.registry.status.LeftBehind;

import org.springframework.stereotype.Component;

/**
 * The children of the closing register by how many parents are away, by the rule the
 * school uses.
 */
@Component
class AbsenceFigures implements FigureDefinition {

	@Override
	public int order() {
		return 250;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		ChildFigures.parts(figures, "away", List.of("BOTH", "ONE", "NONE", "UNKNOWN"), facts.register(),
				(child) -> part(facts.away(child)));
	}

	private static String part(LeftBehind.Type type) {
		return switch (type) {
			case BOTH_AWAY -> "BOTH";
			case FATHER_AWAY, MOTHER_AWAY -> "ONE";
			case NOT -> "NONE";
			case UNKNOWN -> "UNKNOWN";
		};
	}

}
