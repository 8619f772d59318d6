package tongxing.duties;

import java.time.LocalDate;
import java.util.List;

import tongxing.calendar.Term;

/**
 * What a principal looks at first on the home page: numbers of the school, each with the
 * list behind it. Implemented by who counts; this module does not.
 */
public interface SchoolBoard {

	/**
	 * The numbers of the term as of a day, the most urgent first.
	 */
	List<Tile> tiles(Term term, LocalDate asOf);

	/**
	 * One number, its unit apart, what it counts, and where its list is.
	 */
	record Tile(String number, String unit, String label, String path, boolean zero) {

	}

}
