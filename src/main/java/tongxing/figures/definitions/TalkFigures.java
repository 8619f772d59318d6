package tongxing.figures.definitions;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;

import org.springframework.stereotype.Component;

/**
 * Talks with children: in the term and in each of its teaching months, 人次 and 人. The days
 * after the last teaching day belong to its month.
 */
@Component
class TalkFigures implements FigureDefinition {

	@Override
	public int order() {
		return 500;
	}

	@Override
	public List<String> main() {
		return List.of("talk.personTimes", "talk.children");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> talks = facts.done("TALK");
		figures.accept(Count.events("talk.records", "figures.def.talk.records", talks));
		figures.accept(Count.personTimes("talk.personTimes", "figures.def.talk.personTimes", talks));
		figures.accept(Count.childrenOf("talk.children", "figures.def.talk.children", talks));
		for (YearMonth month : facts.term().months()) {
			List<CareFact> some = talks.stream().filter((talk) -> month.equals(monthOf(talk, facts))).toList();
			figures.accept(Count.personTimes("talk.personTimes." + month, "figures.def.talk.month.personTimes", some));
			figures.accept(Count.childrenOf("talk.children." + month, "figures.def.talk.month.children", some));
		}
	}

	private static YearMonth monthOf(CareFact talk, TermFacts facts) {
		YearMonth month = YearMonth.from(talk.happenedOn());
		YearMonth last = YearMonth.from(facts.term().lastDay());
		return month.isAfter(last) ? last : month;
	}

}
