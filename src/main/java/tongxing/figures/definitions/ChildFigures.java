package tongxing.figures.definitions;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> register = facts.register();
		parts(figures, "sex", List.of("MALE", "FEMALE", "UNKNOWN"), register,
				(child) -> (child.sex() != null) ? child.sex() : "UNKNOWN");
		parts(figures, "carer", CARERS, register,
				(child) -> child.carerOn(facts.closing()).map(CareSpan::kind).orElse("NONE"));
		parts(figures, "level", List.of(CareLevel.values()), register, (child) -> child.levelOn(facts.closing()));
	}

	static <T> void parts(Consumer<Figure> figures, String name, List<T> values, List<ChildFacts> children,
			Function<ChildFacts, T> of) {
		for (T value : values) {
			figures.accept(Count.children(name + "." + value, "figures.def." + name,
					children.stream().filter((child) -> value.equals(of.apply(child))).toList()));
		}
	}

}
