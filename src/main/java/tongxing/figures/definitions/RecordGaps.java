package tongxing.figures.definitions;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tongxing.figures.Figure;
import tongxing.registry.ChildFacts;

import org.springframework.stereotype.Component;

/**
 * Children of the closing register of whom something is not recorded: no telephone, only
 * dead ones, no birth date.
 */
@Component
class RecordGaps implements FigureDefinition {

	@Override
	public int order() {
		return 270;
	}

	@Override
	public List<String> exceptions() {
		return List.of("phone.DEAD");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		add("phone.NONE", facts, figures, (child) -> facts.reachable(child).isEmpty());
		add("phone.DEAD", facts, figures, (child) -> facts.reachable(child).filter((may) -> !may).isPresent());
		add("birth.UNKNOWN", facts, figures, (child) -> child.birthDate() == null);
	}

	private static void add(String id, TermFacts facts, Consumer<Figure> figures, Predicate<ChildFacts> which) {
		figures.accept(Count.children(id, "figures.def." + id, facts.register().stream().filter(which).toList()));
	}

}
