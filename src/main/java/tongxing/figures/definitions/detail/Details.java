package tongxing.figures.definitions.detail;

import java.util.Collection;
import java.util.List;

import tongxing.care.CareFact;

/**
 * Picks records by a detail that has one value or several.
 */
final class Details {

	private Details() {
	}

	/** The records whose detail is this value, or has it among others. */
	static List<CareFact> having(List<CareFact> facts, String detail, String value) {
		return facts.stream().filter((fact) -> {
			Object said = fact.facts().get(detail);
			return (said instanceof Collection<?> many) ? many.contains(value) : value.equals(said);
		}).toList();
	}

	/** The records of which the detail is true. */
	static List<CareFact> where(List<CareFact> facts, String detail) {
		return facts.stream().filter((fact) -> Boolean.TRUE.equals(fact.facts().get(detail))).toList();
	}

}
