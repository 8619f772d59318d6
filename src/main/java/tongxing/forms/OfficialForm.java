package tongxing.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * A form of an office as it is printed: a ruled sheet whose cells take so many of twenty-
 * four columns.
 *
 * @param above the line above the sheet, left and right
 * @param below what stands below it, such as who signs
 */
public record OfficialForm(String title, List<String> above, List<List<Cell>> rows, List<String> below) {

	/** The columns of the grid. */
	public static final int COLUMNS = 24;

	/**
	 * A cell.
	 *
	 * @param columns how many columns of the grid it takes
	 * @param label whether it is printed, not filled in
	 */
	public record Cell(String text, int columns, boolean label) {

	}

	/**
	 * Lines up the cells of a sheet.
	 */
	static final class Builder {

		private final List<List<Cell>> rows = new ArrayList<>();

		/** A heading over the whole width. */
		Builder heading(String text) {
			this.rows.add(List.of(new Cell(text, COLUMNS, true)));
			return this;
		}

		/** Labels and what is filled in, in turn: text, columns, text, columns. */
		Builder row(Object... cells) {
			List<Cell> row = new ArrayList<>();
			for (int i = 0; i < cells.length; i += 2) {
				row.add(new Cell((String) cells[i], (Integer) cells[i + 1], i % 4 == 0));
			}
			this.rows.add(row);
			return this;
		}

		/** Labels alone, or what is filled in alone. */
		Builder cells(boolean label, List<String> texts, int... columns) {
			List<Cell> row = new ArrayList<>();
			for (int i = 0; i < columns.length; i++) {
				row.add(new Cell(texts.get(i), columns[i], label || i == 0));
			}
			this.rows.add(row);
			return this;
		}

		List<List<Cell>> rows() {
			return this.rows;
		}

	}

}
