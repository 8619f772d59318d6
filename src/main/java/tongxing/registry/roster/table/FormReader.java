package tongxing.registry.roster.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import tongxing.registry.roster.header.FormLabels;
import tongxing.registry.roster.header.Header;
import tongxing.registry.roster.header.HeaderFinder;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Reads forms filled in for one child each, label beside value, by turning each into a
 * header and a row.
 */
class FormReader {

	/** Fewer labels with values than this are a note, not a form. */
	private static final int FEWEST = 4;

	private final Grid grid;

	private final BiConsumer<Header, GridRow> found;

	private final FormLabels labels;

	private final List<Cell> values = new ArrayList<>();

	private int nameRow;

	private boolean hidden;

	FormReader(Grid grid, HeaderFinder finder, BiConsumer<Header, GridRow> found) {
		this.grid = grid;
		this.found = found;
		this.labels = new FormLabels(finder);
	}

	void read() {
		for (GridRow row : this.grid.rows()) {
			this.labels.startRow();
			int column = 0;
			while (column < row.width()) {
				Cell cell = row.cell(column);
				boolean label = cell.hasText() && cell.span() != Cell.Span.ACROSS && this.labels.isLabel(cell);
				column = label ? take(row, column) + 1 : column + 1;
			}
		}
		finish();
	}

	/** Takes a label with its value, and says in which column it ends. */
	private int take(GridRow row, int column) {
		Cell label = row.cell(column);
		int at = valueRightOf(row, column);
		Cell value = (at > 0) ? row.cell(at) : Cell.BLANK;
		if (this.labels.startsChild(label)) {
			if (this.nameRow > 0) {
				finish();
			}
			this.nameRow = row.number();
			this.hidden = row.hidden();
		}
		boolean taken = this.labels.take(label, value);
		if (taken) {
			this.values.add(value);
		}
		return (taken && at > 0) ? at : column;
	}

	/** The column of the value beside a label; -1 when it has none. */
	private int valueRightOf(GridRow row, int column) {
		for (int right = column + 1; right < row.width(); right++) {
			Cell cell = row.cell(right);
			if (cell.span() != Cell.Span.ACROSS) {
				return (cell.isOwn() && this.labels.isValue(row.cell(column), cell)) ? right : -1;
			}
		}
		return -1;
	}

	private void finish() {
		long filled = this.values.stream().filter((cell) -> !cell.isBlank()).count();
		if (this.nameRow > 0 && filled >= FEWEST) {
			this.found.accept(this.labels.header(this.nameRow), new GridRow(this.nameRow, this.hidden, this.values));
		}
		this.values.clear();
		this.labels.clear();
		this.nameRow = 0;
	}

}
