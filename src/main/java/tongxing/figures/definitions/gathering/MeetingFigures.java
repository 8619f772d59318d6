package tongxing.figures.definitions.gathering;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Symposia with their three parties [S-4, S-7], trainings of guardians, and meetings of
 * parents with the four tallies of [S-6].
 */
@Component
class MeetingFigures implements FigureDefinition {

	private static final List<String> TALLIES = List.of("unsupervised", "uninterested", "troubled", "habits");

	@Override
	public int order() {
		return 630;
	}

	@Override
	public List<String> main() {
		return List.of("symposium.events");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> symposia = facts.done("SYMPOSIUM");
		figures.accept(Count.sessions("symposium.events", "figures.def.symposium.events", symposia));
		figures.accept(Count.personTimes("symposium.children", "figures.def.symposium.children", symposia));
		for (String party : List.of("teachers", "guardians")) {
			figures.accept(Count.sumOfRecords("symposium." + party, "figures.def.symposium." + party, Unit.PERSON_TIMES,
					symposia, (one) -> one.number(party)));
		}
		List<CareFact> trainings = facts.done("GUARDIAN_TRAINING");
		figures.accept(Count.sessions("training.events", "figures.def.training.events", trainings));
		figures.accept(Count.personTimes("training.personTimes", "figures.def.training.personTimes", trainings));
		ofRegister(facts, figures, "training", Count.ids(trainings));
		List<CareFact> meetings = facts.done("PARENTS_MEETING");
		figures.accept(Count.sessions("meeting.events", "figures.def.meeting.events", meetings));
		ofRegister(facts, figures, "meeting",
				Count.ids(meetings.stream().filter((one) -> "CAME".equals(one.role())).toList()));
		TALLIES.forEach((tally) -> figures.accept(Count.sumOfRecords("meeting." + tally, "figures.def.meeting.tally",
				Unit.PERSON_TIMES, meetings, (one) -> one.number(tally))));
	}

	/** Whose family came at least once, and whose never. */
	private static void ofRegister(TermFacts facts, Consumer<Figure> figures, String what, Set<ChildId> came) {
		List<ChildFacts> register = facts.register();
		figures.accept(Count.children(what + ".children", "figures.def." + what + ".children",
				register.stream().filter((child) -> came.contains(child.id())).toList()));
		figures.accept(Count.children(what + ".missed", "figures.def." + what + ".missed",
				register.stream().filter((child) -> !came.contains(child.id())).toList()));
	}

}
