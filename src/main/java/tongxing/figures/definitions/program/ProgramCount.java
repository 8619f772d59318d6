package tongxing.figures.definitions.program;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.Unit;
import tongxing.program.ProgramFact;

/**
 * Makes figures of the facts of the school's own work. What they are called and how they
 * are defined follows from the id.
 */
final class ProgramCount {

	private ProgramCount() {
	}

	/**
	 * How many facts there are.
	 */
	static Figure of(String id, Unit unit, List<ProgramFact> facts) {
		return Figure.count(id, "figures.def." + id, unit,
				facts.stream().map((fact) -> new Item(fact.id().toString(), null, fact.child())).toList());
	}

	/**
	 * What the facts add up to.
	 */
	static Figure sum(String id, Unit unit, List<ProgramFact> facts) {
		return sum(id, "figures.def." + id, unit, facts);
	}

	/**
	 * The same of a part that is defined like the others.
	 */
	static Figure sum(String id, String definition, Unit unit, List<ProgramFact> facts) {
		return Figure.sum(id, definition, unit, facts.stream().map(ProgramCount::added).toList());
	}

	/**
	 * The different children the facts are about.
	 */
	static Figure children(String id, List<ProgramFact> facts) {
		return Figure.count(id, "figures.def." + id, Unit.CHILDREN,
				facts.stream()
					.map(ProgramFact::child)
					.filter(ProgramCount::known)
					.distinct()
					.map(Item::child)
					.toList());
	}

	private static Item added(ProgramFact fact) {
		return new Item(fact.id().toString(), null, null, fact.amount());
	}

	private static boolean known(@Nullable UUID child) {
		return child != null;
	}

}
