package tongxing.summaries.text;

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
	 */
	record Counted(Figure figure, FigureScope scope, String text) implements Segment {

	}

}
