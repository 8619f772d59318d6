package tongxing.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tongxing.calendar.Term;
import tongxing.kernel.NotFound;

/**
 * All figures of a term for one scope, as of a day.
 *
 * @param figures by id, in the order in which they are defined
 */
public record TermFigures(Term term, FigureScope scope, LocalDate asOf, Map<String, Figure> figures) {

	public Figure get(String id) {
		return find(id).orElseThrow(() -> new NotFound("figure"));
	}

	public Optional<Figure> find(String id) {
		return Optional.ofNullable(this.figures.get(id));
	}

	public Collection<Figure> all() {
		return this.figures.values();
	}

	/**
	 * The numbers without what stands behind them.
	 */
	public TermFigures bare() {
		Map<String, Figure> numbers = new LinkedHashMap<>();
		this.figures.forEach((id, figure) -> numbers.put(id, figure.bare()));
		return new TermFigures(this.term, this.scope, this.asOf, numbers);
	}

	/**
	 * The page that lists what is behind a figure.
	 */
	public String path(String id) {
		return "/figures/" + id + "?term=" + this.term.id() + "&scope=" + this.scope + "&asOf=" + this.asOf;
	}

}
