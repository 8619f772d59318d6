package tongxing.figures.definitions.detail;

import java.util.List;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * What talks with children were about; one talk may be about several things.
 */
@Component
class TalkTopicFigures implements FigureDefinition {

	/** As the kind of record has them. */
	private static final List<String> TOPICS = List.of("STUDY", "FAMILY", "FRIENDS", "FEELINGS", "HEALTH", "SAFETY",
			"WISHES", "OTHER");

	@Override
	public int order() {
		return 505;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> talks = facts.done("TALK");
		TOPICS.forEach((topic) -> figures.accept(Count.personTimes("talk.topic." + topic, "figures.def.talk.topic",
				Details.having(talks, "topics", topic))));
	}

}
