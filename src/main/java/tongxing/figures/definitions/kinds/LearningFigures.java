package tongxing.figures.definitions.kinds;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * Tutoring, help in daily life and the pages of growth diaries [S-1, S-3, S-13].
 */
@Component
class LearningFigures implements FigureDefinition {

	private static final List<String> HELP = List.of("MEALS", "NUTRITION", "CLOTHING", "MEDICAL", "LODGING",
			"BELONGINGS", "SUDDEN_NEED");

	private static final List<String> PROGRESS = List.of("SOME", "CLEAR");

	@Override
	public int order() {
		return 620;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> lessons = facts.done("TUTORING");
		figures.accept(Count.events("tutoring.records", "figures.def.tutoring.records", lessons));
		figures.accept(Count.personTimes("tutoring.personTimes", "figures.def.tutoring.personTimes", lessons));
		figures.accept(Count.childrenOf("tutoring.children", "figures.def.tutoring.children", lessons));
		figures.accept(Count.childrenOf("tutoring.progress", "figures.def.tutoring.progress",
				lessons.stream().filter((lesson) -> PROGRESS.contains(lesson.word("progress"))).toList()));
		List<CareFact> helped = facts.done("LIVING_HELP");
		figures.accept(Count.personTimes("living.personTimes", "figures.def.living.personTimes", helped));
		figures.accept(Count.childrenOf("living.children", "figures.def.living.children", helped));
		for (String help : HELP) {
			figures.accept(Count.personTimes("living." + help, "figures.def.living.help",
					helped.stream().filter((one) -> isAmong(help, one.facts().get("help"))).toList()));
		}
		List<CareFact> pages = facts.done("GROWTH_NOTE");
		figures.accept(Count.events("growth.records", "figures.def.growth.records", pages));
		figures.accept(Count.childrenOf("growth.children", "figures.def.growth.children", pages));
	}

	private static boolean isAmong(String word, @Nullable Object all) {
		return (all instanceof Collection<?> many) ? many.contains(word) : word.equals(all);
	}

}
