package tongxing.figures.definitions.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import tongxing.care.opinion.OpinionFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * Opinions: made in the term, those of them that are answered, and all that wait for an
 * answer, for long apart.
 */
@Component
class OpinionFigures implements FigureDefinition {

	/** After how many days an answer is late. */
	private static final int LONG = 14;

	@Override
	public int order() {
		return 640;
	}

	@Override
	public List<String> exceptions() {
		return List.of("opinion.waiting");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		LocalDate end = facts.lastDay();
		List<OpinionFact> known = facts.opinions()
			.stream()
			.filter((opinion) -> !opinion.madeOn().isAfter(end))
			.toList();
		List<OpinionFact> made = known.stream().filter((opinion) -> facts.window().contains(opinion.madeOn())).toList();
		List<OpinionFact> open = known.stream().filter((opinion) -> opinion.openOn(end)).toList();
		figures.accept(Count.opinions("opinion.made", "figures.def.opinion.made", made));
		figures.accept(Count.opinions("opinion.answered", "figures.def.opinion.answered",
				made.stream().filter((opinion) -> !opinion.openOn(end)).toList()));
		figures.accept(Count.opinions("opinion.open", "figures.def.opinion.open", open));
		figures.accept(Count.opinions("opinion.waiting", "figures.def.opinion.waiting",
				open.stream().filter((opinion) -> opinion.madeOn().isBefore(end.minusDays(LONG))).toList()));
	}

}
