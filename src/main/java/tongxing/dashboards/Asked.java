package tongxing.dashboards;

import java.time.LocalDate;

import tongxing.calendar.Term;
import tongxing.figures.FigureScope;

/**
 * What a board was asked for, once it is known to be there and for the asker.
 *
 * @param name of the scope, as it is shown
 */
public record Asked(FigureScope scope, String name, Term term, LocalDate asOf) {

	/**
	 * An address of this module with the same scope, term and day.
	 */
	public String path(String page) {
		return page + "?scope=" + this.scope + "&term=" + this.term.id() + "&asOf=" + this.asOf;
	}

}
