package tongxing.figures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import tongxing.duties.Duties.Moment;
import tongxing.figures.definitions.FigureDefinition;

/**
 * Figures for which nothing but the children's own facts is needed, counted once for a
 * roll: what is recorded of its children does not alter them.
 */
final class RollFigures {

	private final Map<Question, List<Figure>> counted = new ConcurrentHashMap<>();

	/** Counted twice if two ask at once, which does no harm. */
	List<Figure> of(Moment moment, FigureDefinition definition, Supplier<List<Figure>> count) {
		Question question = new Question(moment, definition);
		List<Figure> known = this.counted.get(question);
		if (known == null) {
			known = List.copyOf(count.get());
			this.counted.put(question, known);
		}
		return known;
	}

	/**
	 * What the figures depend on beside the roll.
	 */
	private record Question(Moment moment, FigureDefinition definition) {

	}

}
