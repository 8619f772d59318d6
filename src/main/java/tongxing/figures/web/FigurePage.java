package tongxing.figures.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;

/**
 * A figure with one page of what it counts.
 *
 * @param value the number with its unit
 * @param before the same figure at the end of the term before
 * @param parts for a percentage what it is made of
 * @param total how many things it counts; the figure itself unless it is a percentage
 * @param number of the page, from 0
 * @param address of this figure, without the page
 */
record FigurePage(String label, String value, String definition, Term term, String scope, LocalDate asOf,
		@Nullable String before, List<Part> parts, List<Row> rows, int total, int number, String address) {

	/** Rows of a page. */
	static final int ROWS = 50;

	public int pages() {
		return Math.max(1, (this.total + ROWS - 1) / ROWS);
	}

	public int first() {
		return (this.total == 0) ? 0 : this.number * ROWS + 1;
	}

	public int last() {
		return Math.min(this.total, (this.number + 1) * ROWS);
	}

	public String address(int page) {
		return this.address + "&page=" + page;
	}

	/**
	 * The whole list as a workbook.
	 */
	public String workbook() {
		return this.address.replace("?", "/list.xlsx?");
	}

	/**
	 * One counted thing and where it is looked at, if the reader may.
	 */
	record Row(String title, String detail, @Nullable String path) {

	}

	/**
	 * One side of a percentage, or one figure of the list of all.
	 */
	record Part(String label, String value, String path) {

	}

}
