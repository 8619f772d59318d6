package tongxing.summaries.text;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;

/**
 * A piece of a sentence. Only words come from the wording; every number is a figure with
 * its records behind it, or belongs to a date or a name.
 */
public sealed interface Segment {

	/** The piece as it is printed. */
	String text();

	/**
	 * Wording, free of digits.
	 */
	record Words(String text) implements Segment {

	}

	/**
	 * A date, a month, a school year.
	 */
	record Time(String text) implements Segment {

	}

	/**
	 * A name of a school, a class or a helper; the same in every script.
	 */
	record Name(String text) implements Segment {

	}

	/**
	 * A figure with its unit, and whose figure it is.
	 *
	 * @param earlier the day and term it was counted on, if it is not the summary's own
	 */
	record Counted(Figure figure, FigureScope scope, String text, @Nullable Earlier earlier) implements Segment {

		public Counted(Figure figure, FigureScope scope, String text) {
			this(figure, scope, text, null);
		}

	}

	/**
	 * A term before the summary's, and the day up to which it was counted.
	 */
	record Earlier(TermId term, LocalDate asOf) {

	}

}
