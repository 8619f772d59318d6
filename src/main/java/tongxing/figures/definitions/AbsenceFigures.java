package tongxing.figures.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildFacts;

import org.springframework.stereotype.Component;

/**
 * The children of the closing register by how many parents work away from home.
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
		LocalDate day = facts.closing();
		ChildFigures.parts(figures, "away", List.of("BOTH", "ONE", "NONE"), facts.register(),
				(child) -> away(child, day));
	}

	private static String away(ChildFacts child, LocalDate day) {
		long away = child.parents()
			.stream()
			.filter((parent) -> parent.role().equals("FATHER") || parent.role().equals("MOTHER"))
			.filter((parent) -> parent.awayOn(day))
			.map(ParentFacts::role)
			.distinct()
			.count();
		return (away == 2) ? "BOTH" : (away == 1) ? "ONE" : "NONE";
	}

}
