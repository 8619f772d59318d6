package tongxing.registry.roster.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterIssue;
import tongxing.registry.roster.RosterSheet;
import tongxing.registry.roster.Source;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Header;
import tongxing.registry.roster.header.HeaderFinder;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.row.Shift;
import tongxing.registry.roster.schooling.ClassTitles;
import tongxing.registry.roster.schooling.TypedClass;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Walks down a sheet: titles, headers, sections, children, footers, and the next table.
 */
public class SheetReader {

	private final Grid grid;

	private final LocalDate asOf;

	private final HeaderFinder finder;

	private final List<RosterChild> children = new ArrayList<>();

	private final List<RosterIssue> issues = new ArrayList<>();

	private final List<Integer> headerRows = new ArrayList<>();

	private @Nullable TypedClass around;

	private @Nullable TypedClass section;

	private @Nullable TypedClass title;

	/** The class that a title between two tables names for the second. */
	private @Nullable TypedClass nextTitle;

	private boolean sectionIsNew;

	private @Nullable RowCells above;

	private boolean kindergarten;

	private boolean register;

	/** Whether a class is written only in the first row of its pupils. */
	private boolean grouped;

	private int examples;

	public SheetReader(Grid grid, String fileName, LocalDate asOf, HeaderFinder finder) {
		this.grid = grid;
		this.asOf = asOf;
		this.finder = finder;
		TypedClass sheetName = ClassTitles.title(grid.name());
		this.around = (sheetName != null) ? sheetName : ClassTitles.title(fileName.replaceAll("\\.\\w+$", ""));
		this.kindergarten = fileName.contains("幼儿") || grid.name().contains("幼儿");
	}

	public RosterSheet read() {
		int index = 0;
		boolean table = false;
		while (index < this.grid.rows().size()) {
			Header header = this.finder.at(this.grid, index);
			if (header == null) {
				preamble(this.grid.rows().get(index));
				index++;
				continue;
			}
			table = true;
			if (this.headerRows.isEmpty()) {
				this.headerRows.addAll(header.rowNumbers());
			}
			index = readTable(header, index + header.rowNumbers().size());
		}
		if (!table) {
			new FormReader(this.grid, this.finder, this::form).read();
		}
		return new RosterSheet(this.grid.name(), this.grid.hidden(),
				SheetRoles.of(this.grid, table, this.register, this.children.size(), this.examples),
				this.children.size(), this.headerRows);
	}

	public List<RosterChild> children() {
		return this.children;
	}

	public List<RosterIssue> issues() {
		return this.issues;
	}

	/** Titles above a table may name the class, and whether this is a kindergarten. */
	private void preamble(GridRow row) {
		for (Cell cell : row.cells()) {
			if (cell.isOwn()) {
				this.kindergarten = this.kindergarten || Words.fold(cell.text()).contains("幼儿");
				TypedClass named = ClassTitles.title(cell.trimmed());
				this.title = (named != null) ? named : this.title;
			}
		}
	}

	/** Reads rows until another header begins, and says where. */
	private int readTable(Header header, int start) {
		this.register = this.register || header.isRegister();
		this.above = null;
		boolean codes = hasRegisterCodes(header, start);
		this.grouped = isGrouped(header, start);
		for (int index = start; index < this.grid.rows().size(); index++) {
			GridRow row = this.grid.rows().get(index);
			if (!header.isRepeatedIn(row) && this.finder.at(this.grid, index) != null) {
				this.section = this.sectionIsNew ? this.section : null;
				this.title = (this.nextTitle != null) ? this.nextTitle : this.title;
				return index;
			}
			RowContext context = new RowContext(this.asOf, this.grid.date1904(), this.kindergarten, codes);
			readRow(header, row, context);
		}
		return this.grid.rows().size();
	}

	private @Nullable TypedClass schoolClass() {
		TypedClass outer = (this.title != null) ? this.title.completedBy(this.around) : this.around;
		return (this.section != null) ? this.section.completedBy(outer) : outer;
	}

	private void readRow(Header header, GridRow row, RowContext context) {
		Shift shift = Shift.find(header, row);
		RowIssues rowIssues = new RowIssues(this.grid.name(), row.number(), this.issues);
		switch (RowKind.of(header, row, shift)) {
			case CHILD, NAMELESS -> readChild(new RowCells(header, row, shift, this.above), context, rowIssues);
			case SECTION -> {
				this.section = ClassTitles.section(row.first().trimmed());
				this.sectionIsNew = true;
			}
			case EXAMPLE -> {
				this.examples++;
				rowIssues.warning("row", "row.example", row.first().trimmed());
			}
			case PLACEHOLDER -> rowIssues.warning("row", "row.placeholder", row.first().trimmed());
			case CONTINUATION -> rowIssues.warning("row", "row.continuation", row.first().trimmed());
			case OTHER -> this.nextTitle = ClassTitles.title(row.first().trimmed());
			default -> {
				// repeated headers, totals and signatures hold no child
			}
		}
	}

	private void readChild(RowCells cells, RowContext context, RowIssues rowIssues) {
		GridRow row = cells.row();
		if (row.hidden()) {
			rowIssues.warning("row", "row.hidden", "");
		}
		if (cells.shift().by() != 0) {
			rowIssues.fixed("row", "row.shifted", row.cell(cells.shift().from() + cells.shift().by()).trimmed(), "");
		}
		RosterChild child = new ChildReader(context, schoolClass()).read(cells,
				new Source(this.grid.name(), row.number()), rowIssues);
		this.children.add(child);
		this.above = cells;
		this.sectionIsNew = false;
		this.nextTitle = null;
		Cell typedClass = cells.cell(Owner.CHILD, Field.CLASS);
		if (this.grouped && typedClass.isBlank()) {
			rowIssues.fixed("class", "class.above", "", "");
		}
		else if (this.grouped) {
			this.section = ClassTitles.of(typedClass, context.date1904());
		}
	}

	private boolean isGrouped(Header header, int start) {
		if (!header.has(Owner.CHILD, Field.CLASS)) {
			return false;
		}
		int column = header.all(Owner.CHILD, Field.CLASS).get(0).index();
		int name = header.all(Owner.CHILD, Field.NAME).get(0).index();
		List<String> classes = this.grid.rows()
			.subList(start, this.grid.rows().size())
			.stream()
			.filter((row) -> row.cell(name).isOwn() && row.filled() >= 2)
			.map((row) -> row.cell(column).trimmed())
			.toList();
		List<String> typed = classes.stream().filter((text) -> !text.isEmpty()).toList();
		boolean once = typed.stream().distinct().count() == typed.size();
		return !typed.isEmpty() && once && typed.size() * 2 <= classes.size() && !classes.get(0).isEmpty();
	}

	private boolean hasRegisterCodes(Header header, int start) {
		if (!header.has(Owner.CHILD, Field.LEFT_BEHIND)) {
			return false;
		}
		int column = header.all(Owner.CHILD, Field.LEFT_BEHIND).get(0).index();
		List<String> values = this.grid.rows()
			.subList(start, this.grid.rows().size())
			.stream()
			.map((row) -> row.cell(column).trimmed())
			.toList();
		String label = header.all(Owner.CHILD, Field.LEFT_BEHIND).get(0).label();
		return header.isRegister() || (values.contains("2") && (values.contains("0") || !label.contains("是否")));
	}

	/** A form for one child, laid out as label and value. */
	private void form(Header header, GridRow row) {
		RowContext context = new RowContext(this.asOf, this.grid.date1904(), this.kindergarten, false);
		RowCells cells = new RowCells(header, row, Shift.NONE, null);
		RowKind kind = RowKind.of(header, row, Shift.NONE);
		if (kind == RowKind.CHILD || kind == RowKind.NAMELESS) {
			readChild(cells, context, new RowIssues(this.grid.name(), row.number(), this.issues));
		}
	}

}
