package tongxing.figures.definitions.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tongxing.care.CareFact;
import tongxing.care.incident.ReportClock.State;
import tongxing.care.incident.ReportClock;
import tongxing.figures.Figure;
import tongxing.figures.Unit;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * How many incidents there were, which of them had to be reported and were. Counts only:
 * what happened no figure knows.
 */
@Component
class IncidentFigures implements FigureDefinition {

	@Override
	public int order() {
		return 910;
	}

	@Override
	public List<String> exceptions() {
		return List.of("incident.overdue");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> all = facts.done("INCIDENT");
		figures.accept(of("incident.records", all, (incident) -> true));
		figures.accept(of("incident.handled", all, (incident) -> ReportClock.isHandled(incident.facts())));
		figures.accept(of("incident.reportable", all, (incident) -> state(incident, facts) != State.NONE));
		figures.accept(of("incident.reported", all, (incident) -> state(incident, facts).isDone()));
		figures.accept(of("incident.overdue", all, (incident) -> state(incident, facts) == State.OVERDUE));
	}

	private static State state(CareFact incident, TermFacts facts) {
		return ReportClock.on(facts.asOf(), incident.facts());
	}

	private static Figure of(String id, List<CareFact> all, Predicate<CareFact> which) {
		return Count.records(id, "figures.def." + id, Unit.CASES, all.stream().filter(which).toList());
	}

}
