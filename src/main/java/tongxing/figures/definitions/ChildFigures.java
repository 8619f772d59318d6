package tongxing.figures.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.figures.Figure;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts;

import org.springframework.stereotype.Component;

/**
 * The children of the closing register by sex, by who cares for them and by care level.
 * Each part adds up to the register.
 */
@Component
class ChildFigures implements FigureDefinition {

	/** Kinds of carer as in table <code>care_arrangement</code>; NONE is a gap. */
	private static final List<String> CARERS = List.of("PARENT", "PATERNAL_GRANDPARENT", "MATERNAL_GRANDPARENT", "KIN",
			"ENTRUSTED", "ALONE", "UNKNOWN", "NONE");

	@Override
	public int order() {
		return 200;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public List<String> exceptions() {
		return List.of("carer.NONE");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> register = facts.register();
		parts(figures, "sex", List.of("MALE", "FEMALE", "UNKNOWN"), register,
				(child) -> (child.sex() != null) ? child.sex() : "UNKNOWN");
		parts(figures, "carer", CARERS, register,
				(child) -> child.carerOn(facts.closing()).map(CareSpan::kind).orElse("NONE"));
		parts(figures, "level", List.of(CareLevel.values()), register, (child) -> child.levelOn(facts.closing()));
		movements(facts, figures);
	}

	static <T> void parts(Consumer<Figure> figures, String name, List<T> values, List<ChildFacts> children,
			Function<ChildFacts, T> of) {
		Map<T, List<ChildFacts>> found = children.stream().collect(Collectors.groupingBy(of));
		for (T value : values) {
			figures.accept(
					Count.children(name + "." + value, "figures.def." + name, found.getOrDefault(value, List.of())));
		}
	}

	/**
	 * Whose care level is another on the closing day than on the first of the term.
	 */
	private static void movements(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> raised = new ArrayList<>();
		List<ChildFacts> lowered = new ArrayList<>();
		for (ChildFacts child : facts.register()) {
			int moved = child.levelOn(facts.closing()).compareTo(child.levelOn(facts.term().firstDay()));
			if (moved > 0) {
				raised.add(child);
			}
			if (moved < 0) {
				lowered.add(child);
			}
		}
		figures.accept(Count.children("movement.raised", "figures.def.movement.raised", raised));
		figures.accept(Count.children("movement.lowered", "figures.def.movement.lowered", lowered));
	}

}
