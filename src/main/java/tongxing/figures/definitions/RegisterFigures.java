package tongxing.figures.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;

import org.springframework.stereotype.Component;

/**
 * The register's balance: opening + in − out = closing. Opening is the term's first day,
 * closing its last teaching day or the as-of day. Who came and left between is in both.
 */
@Component
class RegisterFigures implements FigureDefinition {

	@Override
	public int order() {
		return 100;
	}

	@Override
	public boolean ofRegister() {
		return true;
	}

	@Override
	public List<String> main() {
		return List.of("register.closing");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<ChildFacts> opening = new ArrayList<>();
		List<ChildFacts> in = new ArrayList<>();
		List<ChildFacts> out = new ArrayList<>();
		DateRange days = new DateRange(facts.term().firstDay(), facts.closing());
		for (ChildFacts child : facts.children()) {
			boolean first = facts.in(child.id(), days.from());
			boolean last = facts.in(child.id(), facts.closing());
			boolean between = first || last || facts.touches(child.id(), days);
			if (first) {
				opening.add(child);
			}
			if (!first && between) {
				in.add(child);
			}
			if (!last && between) {
				out.add(child);
			}
		}
		figures.accept(Count.children("register.opening", "figures.def.register.opening", opening));
		figures.accept(Count.children("register.in", "figures.def.register.in", in));
		figures.accept(Count.children("register.out", "figures.def.register.out", out));
		figures.accept(Count.children("register.closing", "figures.def.register.closing", facts.register()));
	}

}
