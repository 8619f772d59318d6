package tongxing.figures.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import tongxing.calendar.Phase;
import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Home visits of the term and of each of its phases: 次, 人次, 人, 户; attempts apart; who of
 * the closing register was visited and who was not.
 */
@Component
class VisitFigures implements FigureDefinition {

	private static final String VISIT = "HOME_VISIT";

	@Override
	public int order() {
		return 400;
	}

	@Override
	public List<String> exceptions() {
		return List.of("visit.missed");
	}

	@Override
	public List<String> main() {
		return List.of("visit.records", "visit.households", "visit.share");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> visits = facts.done(VISIT);
		add(figures, "visit", visits);
		figures.accept(Count.events("visit.attempts", "figures.def.visit.attempts", facts.attempts(VISIT)));
		Set<ChildId> seen = Count.ids(visits);
		List<ChildFacts> register = facts.register();
		Figure covered = Count.children("visit.covered", "figures.def.visit.covered",
				register.stream().filter((child) -> seen.contains(child.id())).toList());
		figures.accept(covered);
		figures.accept(Count.children("visit.missed", "figures.def.visit.missed",
				register.stream().filter((child) -> !seen.contains(child.id())).toList()));
		figures.accept(Figure.share("visit.share", "figures.def.visit.share", covered,
				Count.children("register.closing", "figures.def.register.closing", register)));
		Map<String, List<CareFact>> phases = new LinkedHashMap<>();
		for (Phase phase : Phase.values()) {
			phases.put(phase.name(), new ArrayList<>());
		}
		phases.put("OTHER", new ArrayList<>());
		for (CareFact visit : visits) {
			Phase phase = facts.term().phaseOf(visit.happenedOn());
			phases.getOrDefault((phase != null) ? phase.name() : "OTHER", List.of()).add(visit);
		}
		phases.forEach((phase, some) -> add(figures, "visit." + phase, some));
	}

	private static void add(Consumer<Figure> figures, String prefix, List<CareFact> visits) {
		String definition = "visit".equals(prefix) ? "figures.def.visit." : "figures.def.visit.phase.";
		figures.accept(Count.events(prefix + ".records", definition + "records", visits));
		figures.accept(Count.personTimes(prefix + ".personTimes", definition + "personTimes", visits));
		figures.accept(Count.childrenOf(prefix + ".children", definition + "children", visits));
		figures.accept(Count.households(prefix + ".households", definition + "households", visits));
	}

}
