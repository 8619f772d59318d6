package tongxing.registry.roster.sheet;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One cell as a reader of the sheet sees it: its text, and what the program kept behind
 * it.
 *
 * @param kind what the program stored
 * @param text the text, numbers written out in full, dates in ISO form
 * @param date the day, when the cell holds one
 * @param format the number format of a date or number
 * @param formula whether the value was computed
 * @param span whether the value stands in this cell or in the merged cell it belongs to
 */
public record Cell(Kind kind, String text, @Nullable LocalDate date, String format, boolean formula, Span span) {

	public static final Cell BLANK = new Cell(Kind.BLANK, "", null, "", false, Span.OWN);

	/**
	 * What the program stored in the cell.
	 */
	public enum Kind {

		BLANK, TEXT, NUMBER, DATE, ERROR

	}

	/**
	 * Where the value of a cell stands: in itself, in the merged cell above, or to the
	 * left.
	 */
	public enum Span {

		OWN, DOWN, ACROSS

	}

	public static Cell text(String text) {
		return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text, null, "", false, Span.OWN);
	}

	public static Cell number(String text, String format) {
		return new Cell(Kind.NUMBER, text, null, format, false, Span.OWN);
	}

	public static Cell date(LocalDate date, String format) {
		return new Cell(Kind.DATE, date.toString(), date, format, false, Span.OWN);
	}

	public static Cell error(String text) {
		return new Cell(Kind.ERROR, text, null, "", false, Span.OWN);
	}

	public Cell asFormula() {
		return new Cell(this.kind, this.text, this.date, this.format, true, this.span);
	}

	public Cell spanning(Span newSpan) {
		return new Cell(this.kind, this.text, this.date, this.format, this.formula, newSpan);
	}

	/** Whether a reader of the data finds nothing here. */
	public boolean isBlank() {
		return this.span == Span.ACROSS || !hasText();
	}

	/** Whether there is text here, counting that of a merged cell to the left. */
	public boolean hasText() {
		for (int i = 0; i < this.text.length(); i++) {
			if (!Whitespace.is(this.text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/** Whether the value stands in this very cell. */
	public boolean isOwn() {
		return this.span == Span.OWN && hasText();
	}

	/** The text without the white space around it. */
	public String trimmed() {
		return isBlank() ? "" : Whitespace.trim(this.text);
	}

}
