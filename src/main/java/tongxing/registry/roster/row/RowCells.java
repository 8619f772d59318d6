package tongxing.registry.roster.row;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Column;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Header;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.GridRow;

/**
 * The cells of a row by what they mean: ticks read as the choice they stand for, parts
 * joined, 同上 answered by the row above, shifted cells put back.
 */
public class RowCells {

	private final Header header;

	private final GridRow row;

	private final Shift shift;

	private final @Nullable RowCells above;

	public RowCells(Header header, GridRow row, Shift shift, @Nullable RowCells above) {
		this.header = header;
		this.row = row;
		this.shift = shift;
		this.above = above;
	}

	public Header header() {
		return this.header;
	}

	public GridRow row() {
		return this.row;
	}

	public Shift shift() {
		return this.shift;
	}

	public boolean has(Owner owner, Field field) {
		return this.header.has(owner, field);
	}

	/** The first cell about a thing that holds something. */
	public Cell cell(Owner owner, Field field) {
		List<Column> columns = this.header.all(owner, field);
		if (columns.stream().anyMatch((column) -> column.part() != null)) {
			return joined(columns);
		}
		for (Column column : columns) {
			Cell cell = resolved(column, owner, field);
			if (!cell.isBlank()) {
				return cell;
			}
		}
		return Cell.BLANK;
	}

	/** All cells about a thing that hold something. */
	public List<Cell> cells(Owner owner, Field field) {
		return this.header.all(owner, field)
			.stream()
			.map((column) -> resolved(column, owner, field))
			.filter((cell) -> !cell.isBlank())
			.toList();
	}

	/** The trimmed text about a thing; nothing for a formula error. */
	public String text(Owner owner, Field field) {
		Cell cell = cell(owner, field);
		return (cell.kind() == Cell.Kind.ERROR) ? "" : cell.trimmed();
	}

	/** The cell as it stands, before 同上 and choices are answered. */
	public Cell raw(Owner owner, Field field) {
		List<Column> columns = this.header.all(owner, field);
		return columns.isEmpty() ? Cell.BLANK : at(columns.get(0));
	}

	public boolean isDitto(Owner owner, Field field) {
		Cell raw = raw(owner, field);
		return !raw.isBlank() && Words.is("ditto", raw.trimmed());
	}

	private Cell at(Column column) {
		return this.row.cell(this.shift.of(column.index()));
	}

	private Cell resolved(Column column, Owner owner, Field field) {
		Cell cell = at(column);
		String choice = column.choice();
		if (choice != null && !cell.isBlank()) {
			Boolean ticked = Truths.read(cell.trimmed());
			if (ticked == null) {
				return cell;
			}
			return ticked ? Cell.text(choice) : Cell.BLANK;
		}
		if (this.above != null && !cell.isBlank() && Words.is("ditto", cell.trimmed())) {
			return this.above.cell(owner, field);
		}
		return cell;
	}

	private Cell joined(List<Column> columns) {
		StringBuilder text = new StringBuilder();
		for (Column column : columns) {
			String part = at(column).trimmed();
			if (!part.isEmpty()) {
				String ending = (column.part() != null) ? column.part() : "";
				text.append(part).append(part.endsWith(ending) ? "" : ending);
			}
		}
		return Cell.text(text.toString());
	}

}
