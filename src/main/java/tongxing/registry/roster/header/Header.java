package tongxing.registry.roster.header;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.GridRow;

/**
 * The recognised header of a table.
 */
public class Header {

	private final List<Column> columns;

	private final List<Integer> rowNumbers;

	private final boolean register;

	private final boolean traditional;

	private final Map<Integer, String> labels;

	private final Map<Owner, Map<Field, List<Column>>> byMeaning;

	Header(List<Column> columns, List<Integer> rowNumbers, boolean register, boolean traditional) {
		this.columns = List.copyOf(columns);
		this.rowNumbers = List.copyOf(rowNumbers);
		this.register = register;
		this.traditional = traditional;
		this.byMeaning = columns.stream()
			.collect(Collectors.groupingBy(Column::owner, Collectors.groupingBy(Column::field)));
		this.labels = columns.stream()
			.collect(Collectors.toMap(Column::index, (column) -> Labels.plain(column.label()), (a, b) -> a));
	}

	public List<Column> columns() {
		return this.columns;
	}

	/** The columns about one thing; a roster may have two for the telephone. */
	public List<Column> all(Owner owner, Field field) {
		return this.byMeaning.getOrDefault(owner, Map.of()).getOrDefault(field, List.of());
	}

	public boolean has(Owner owner, Field field) {
		return !all(owner, field).isEmpty();
	}

	public boolean knows(Owner owner) {
		return this.columns.stream().anyMatch((column) -> column.owner() == owner);
	}

	/** The row numbers of the header, as the program shows them. */
	public List<Integer> rowNumbers() {
		return this.rowNumbers;
	}

	/** Whether this is an export of the national student register. */
	public boolean isRegister() {
		return this.register;
	}

	/** Whether the header itself is written in traditional characters. */
	public boolean isTraditional() {
		return this.traditional;
	}

	/** Whether the row repeats this header, as it does on every printed page. */
	public boolean isRepeatedIn(GridRow row) {
		long same = this.labels.entrySet()
			.stream()
			.filter((label) -> row.cell(label.getKey()).hasText()
					&& label.getValue().equals(Labels.plain(row.cell(label.getKey()).text())))
			.count();
		Stream<Cell> filled = row.cells().stream().filter(Cell::hasText);
		return same >= 2 && same * 2 >= filled.count();
	}

}
