package tongxing.figures.definitions;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tongxing.care.FollowUpFact;
import tongxing.figures.Figure;
import tongxing.kernel.DateRange;

import org.springframework.stereotype.Component;

/**
 * Promises: opening + new − closed = open, and which of the open ones are past their day.
 */
@Component
class FollowUpFigures implements FigureDefinition {

	@Override
	public int order() {
		return 800;
	}

	@Override
	public List<String> exceptions() {
		return List.of("followup.overdue");
	}

	@Override
	public List<String> main() {
		return List.of("followup.new", "followup.closed");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		DateRange days = facts.window();
		java.time.LocalDate end = (days.to() != null) ? days.to() : facts.asOf();
		Predicate<FollowUpFact> known = (promise) -> !promise.openedOn().isAfter(end);
		Predicate<FollowUpFact> closed = (promise) -> promise.closedOn() != null && days.contains(promise.closedOn());
		Predicate<FollowUpFact> opening = (promise) -> promise.openedOn().isBefore(days.from())
				&& promise.openOn(days.from().minusDays(1));
		Predicate<FollowUpFact> begun = (promise) -> days.contains(promise.openedOn());
		Predicate<FollowUpFact> open = known.and((promise) -> promise.openOn(end));
		add(figures, "opening", facts, opening);
		add(figures, "new", facts, begun);
		add(figures, "closed", facts, closed.and(opening.or(begun)));
		add(figures, "open", facts, open);
		add(figures, "overdue", facts, open.and((promise) -> promise.dueOn().isBefore(end)));
	}

	private static void add(Consumer<Figure> figures, String name, TermFacts facts, Predicate<FollowUpFact> which) {
		List<FollowUpFact> promises = facts.followUps().stream().filter(which).toList();
		figures.accept(Count.followUps("followup." + name, "figures.def.followup." + name, promises));
	}

}
