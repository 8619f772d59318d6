package tongxing.registry.roster.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Cell.Span;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Collects the cells of a sheet in any order. Empty cells cost nothing, however many
 * formatted rows follow the last pupil. Rows and columns count from 0.
 */
class GridBuilder {

	private static final int MAX_COLUMNS = 512;

	/** No remark about a child is longer. */
	private static final int LONGEST_CELL = 3_000;

	private static final int MAX_CELLS = 2_000_000;

	private final String name;

	private final boolean hidden;

	private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();

	private final Set<Integer> hiddenRows = new HashSet<>();

	private final List<int[]> merges = new ArrayList<>();

	private boolean date1904;

	private int cells;

	public GridBuilder(String name, boolean hidden) {
		this.name = name;
		this.hidden = hidden;
	}

	public void put(int row, int column, Cell cell) {
		if (column >= MAX_COLUMNS || !cell.hasText()) {
			return;
		}
		if (++this.cells > MAX_CELLS) {
			throw new RosterRefused("tooManyCells", MAX_CELLS);
		}
		set(this.rows.computeIfAbsent(row, (key) -> new ArrayList<>()), column, shortened(cell));
	}

	private static Cell shortened(Cell cell) {
		return (cell.text().length() > LONGEST_CELL) ? Cell.text(cell.text().substring(0, LONGEST_CELL)) : cell;
	}

	public void hide(int row) {
		this.hiddenRows.add(row);
	}

	public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
		if (lastRow > firstRow || lastColumn > firstColumn) {
			this.merges.add(new int[] { firstRow, firstColumn, lastRow, lastColumn });
		}
	}

	public void date1904(boolean value) {
		this.date1904 = value;
	}

	public Grid build() {
		this.merges.forEach(this::fill);
		List<GridRow> built = new ArrayList<>();
		for (Map.Entry<Integer, List<Cell>> row : this.rows.entrySet()) {
			if (row.getValue().stream().anyMatch(Cell::isOwn)) {
				built.add(new GridRow(row.getKey() + 1, this.hiddenRows.contains(row.getKey()), row.getValue()));
			}
		}
		return new Grid(this.name, this.hidden, this.date1904, built);
	}

	/** Copies the value of a merged cell to all rows of it that hold anything. */
	private void fill(int[] merge) {
		List<Cell> anchorRow = this.rows.get(merge[0]);
		if (anchorRow == null || merge[1] >= anchorRow.size() || !anchorRow.get(merge[1]).isOwn()) {
			return;
		}
		Cell anchor = anchorRow.get(merge[1]);
		int lastColumn = Math.min(merge[3], MAX_COLUMNS - 1);
		for (Map.Entry<Integer, List<Cell>> row : this.rows.subMap(merge[0], true, merge[2], true).entrySet()) {
			for (int column = merge[1]; column <= lastColumn; column++) {
				if (row.getKey() == merge[0] && column == merge[1]) {
					continue;
				}
				set(row.getValue(), column, anchor.spanning((column == merge[1]) ? Span.DOWN : Span.ACROSS));
			}
		}
	}

	private static void set(List<Cell> row, int column, Cell cell) {
		while (row.size() <= column) {
			row.add(Cell.BLANK);
		}
		row.set(column, cell);
	}

}
