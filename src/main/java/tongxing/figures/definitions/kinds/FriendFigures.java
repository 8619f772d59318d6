package tongxing.figures.definitions.kinds;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * Volunteers who came, and letters between children and pen pals [S-9].
 */
@Component
class FriendFigures implements FigureDefinition {

	/** As the kind of record has them. */
	private static final List<String> ACTS = List.of("LESSONS", "SHOW", "MODELS", "GAMES", "SONGS", "SIGN_SONG",
			"STORIES", "TALKS", "LETTERS", "OTHER");

	@Override
	public int order() {
		return 680;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> visits = facts.done("VOLUNTEER_VISIT");
		figures.accept(Count.events("volunteer.records", "figures.def.volunteer.records", visits));
		figures.accept(Count.personTimes("volunteer.personTimes", "figures.def.volunteer.personTimes", visits));
		figures.accept(Count.childrenOf("volunteer.children", "figures.def.volunteer.children", visits));
		ACTS.forEach((act) -> figures.accept(Count.events("volunteer.act." + act, "figures.def.volunteer.act",
				visits.stream()
					.filter((visit) -> visit.facts().get("acts") instanceof Collection<?> acts && acts.contains(act))
					.toList())));
		List<CareFact> letters = facts.done("PEN_PAL_LETTER");
		figures.accept(Count.personTimes("penPal.personTimes", "figures.def.penPal.personTimes", letters));
		figures.accept(Count.childrenOf("penPal.children", "figures.def.penPal.children", letters));
	}

}
