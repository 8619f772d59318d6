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
 * Counselling as counts, never its content, and what teachers noticed in talks [S-1, S-3,
 * S-4].
 */
@Component
class MindFigures implements FigureDefinition {

	private static final List<String> NOTICED = List.of("LOW_SPIRITS", "SELFISH", "WITHDRAWN", "FALLING_BEHIND",
			"INDIFFERENT", "HOMEWORK_MISSING", "AGGRESSIVE", "BAD_INFLUENCE", "UNDERNOURISHED");

	@Override
	public int order() {
		return 640;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> sessions = facts.done("COUNSELLING");
		figures.accept(Count.personTimes("counselling.personTimes", "figures.def.counselling.personTimes", sessions));
		figures.accept(Count.childrenOf("counselling.children", "figures.def.counselling.children", sessions));
		for (String setting : List.of("INDIVIDUAL", "GROUP")) {
			figures.accept(Count.personTimes("counselling." + setting, "figures.def.counselling.setting",
					sessions.stream().filter((session) -> setting.equals(session.word("setting"))).toList()));
		}
		List<CareFact> talks = facts.done("TALK");
		for (String noticed : NOTICED) {
			figures.accept(Count.childrenOf("noticed." + noticed, "figures.def.noticed", talks.stream()
				.filter((talk) -> talk.facts().get("observed") instanceof Collection<?> all && all.contains(noticed))
				.toList()));
		}
	}

}
