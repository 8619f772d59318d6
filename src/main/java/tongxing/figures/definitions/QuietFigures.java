package tongxing.figures.definitions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Children of the closing register with whom nothing was done in the calendar month of
 * the last day that counts, and those with whom nobody talked in it.
 */
@Component
class QuietFigures implements FigureDefinition {

	/**
	 * A film for the whole school, or a team that came to sing with it, is nothing that
	 * was done with this child.
	 */
	private static final Set<String> FOR_MANY = Set.of("ACTIVITY", "SYMPOSIUM", "GUARDIAN_TRAINING", "PARENTS_MEETING",
			"VOLUNTEER_VISIT", "CAMPAIGN_ITEM");

	@Override
	public int order() {
		return 510;
	}

	@Override
	public List<String> exceptions() {
		return List.of("quiet.children", "quiet.talk");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		LocalDate month = facts.lastDay().withDayOfMonth(1);
		Set<ChildId> seen = new HashSet<>();
		Set<ChildId> heard = new HashSet<>();
		for (CareFact record : facts.records()) {
			if (!record.attempted() && !FOR_MANY.contains(record.kind()) && !record.happenedOn().isBefore(month)) {
				seen.add(record.child());
				if ("TALK".equals(record.kind())) {
					heard.add(record.child());
				}
			}
		}
		add("quiet.children", facts, seen, figures);
		add("quiet.talk", facts, heard, figures);
	}

	private static void add(String id, TermFacts facts, Set<ChildId> but, Consumer<Figure> figures) {
		List<ChildFacts> rest = facts.register().stream().filter((child) -> !but.contains(child.id())).toList();
		figures.accept(Count.children(id, "figures.def." + id, rest));
	}

}
