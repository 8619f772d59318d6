package tongxing.registry.roster.sheet;

import java.util.List;

/**
 * One sheet: its rows that hold something, with the values of merged cells filled in.
 *
 * @param hidden whether the sheet is hidden
 * @param date1904 whether bare date numbers count from 1904
 */
public record Grid(String name, boolean hidden, boolean date1904, List<GridRow> rows) {

	public Grid {
		rows = List.copyOf(rows);
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** All text of the sheet, one cell a line, to judge its encoding by. */
	public String text() {
		StringBuilder text = new StringBuilder();
		for (GridRow row : this.rows) {
			row.cells().stream().filter(Cell::isOwn).forEach((cell) -> text.append(cell.text()).append('\n'));
		}
		return text.toString();
	}

}
