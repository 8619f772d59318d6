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
			for (int column = 0; column < row.width(); column++) {
				Cell cell = row.cell(column);
				if (!cell.hasText() || cell.span() == Cell.Span.ACROSS) {
					continue;
				}
				if (!this.labels.isLabel(cell)) {
					continue;
				}
				boolean name = this.labels.startsChild(cell);
				if (name && this.nameRow > 0) {
					finish();
				}
				Cell value = valueRightOf(row, column);
				if (name) {
					this.nameRow = row.number();
					this.hidden = row.hidden();
				}
				if (this.labels.take(cell, value)) {
					this.values.add(value);
				}
			}
		}
		finish();
	}

	private Cell valueRightOf(GridRow row, int column) {
		for (int right = column + 1; right < row.width(); right++) {
			Cell cell = row.cell(right);
			if (cell.span() == Cell.Span.ACROSS) {
				continue;
			}
			return (cell.isOwn() && !this.labels.isLabel(cell)) ? cell : Cell.BLANK;
		}
		return Cell.BLANK;
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
