package tongxing.registry.roster.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number the row number the program shows, from 1
 * @param hidden whether the row is hidden or filtered away
 * @param cells the cells from the first column on
 */
public record GridRow(int number, boolean hidden, List<Cell> cells) {

	public GridRow {
		cells = List.copyOf(cells);
	}

	public Cell cell(int column) {
		return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : Cell.BLANK;
	}

	public int width() {
		return this.cells.size();
	}

	/** The number of cells that hold a value of their own. */
	public long filled() {
		return this.cells.stream().filter(Cell::isOwn).count();
	}

	/** The first value in the row. */
	public Cell first() {
		return this.cells.stream().filter(Cell::isOwn).findFirst().orElse(Cell.BLANK);
	}

}
