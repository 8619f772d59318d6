package tongxing.figures.definitions;

import java.util.List;
import java.util.function.Consumer;

import tongxing.figures.Figure;

/**
 * Defines one figure, or one series of figures, in one place. A bean of this type is all
 * that makes a figure: board, summary and its own page know it then. Its label is the
 * message <code>figures.label.ID</code>, its definition the message it names.
 */
public interface FigureDefinition {

	/**
	 * Place among the figures, as a summary tells them.
	 */
	int order();

	/**
	 * Whether nothing but the children's own dated facts is needed, so that the term
	 * before can be looked at without its records.
	 */
	default boolean ofRegister() {
		return false;
	}

	/**
	 * Whether it counts duties alone.
	 */
	default boolean ofDuties() {
		return false;
	}

	/**
	 * Those of its figures that are looked at first, because they should be zero.
	 */
	default List<String> exceptions() {
		return List.of();
	}

	/**
	 * Those of its figures by which one term is compared with others.
	 */
	default List<String> main() {
		return List.of();
	}

	/**
	 * Computes the figures of the facts, each with exactly the things it counts.
	 */
	void define(TermFacts facts, Consumer<Figure> figures);

}
