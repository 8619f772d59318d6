package tongxing.registry.roster.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Finds headers of one to three rows, merged or not, in the order in which they stand.
 */
public class HeaderFinder {

	private static final int DEEPEST = 3;

	private static final Set<Field> OF_PUPILS = EnumSet.of(Field.RESIDENT_ID, Field.BIRTH, Field.STUDENT_NO,
			Field.LOCAL_NO, Field.CLASS, Field.GRADE, Field.LEFT_BEHIND, Field.BOARDING, Field.BOTH_AWAY, Field.AGE,
			Field.HOME_ADDRESS, Field.PRESENT_ADDRESS, Field.CLASS_NUMBER);

	private static final Set<Owner> FAMILY = EnumSet.of(Owner.FATHER, Owner.MOTHER, Owner.PARENTS, Owner.GUARDIAN,
			Owner.CARER, Owner.MEMBER1);

	private final Labels labels = new Labels();

	private final ColumnReader columns = new ColumnReader(this.labels);

	/** The header that begins with this row of the grid; nothing when none does. */
	public @Nullable Header at(Grid grid, int index) {
		List<GridRow> rows = new ArrayList<>();
		GridRow first = grid.rows().get(index);
		if (!looksLikeHeader(first)) {
			return null;
		}
		rows.add(first);
		Header found = header(rows);
		for (int next = index + 1; next < grid.rows().size() && rows.size() < DEEPEST; next++) {
			GridRow row = grid.rows().get(next);
			if (row.number() != rows.get(rows.size() - 1).number() + 1 || !continues(rows, row)) {
				break;
			}
			rows.add(row);
			Header deeper = header(rows);
			found = (deeper != null) ? deeper : found;
		}
		return found;
	}

	/** A label beside a value, as in a form for one child. */
	@Nullable Label label(Cell cell) {
		Label label = cell.hasText() ? this.labels.read(cell.text()) : null;
		return (label != null && label.isKnown()) ? label : null;
	}

	/** In a form for one child every label has a value beside it, so half are unknown. */
	private boolean looksLikeHeader(GridRow row) {
		boolean wide = row.filled() >= 8;
		long known = known(row) - (wide ? 0 : otherPeople(row));
		int percent = wide ? 55 : 65;
		return known >= 2 && known * 100 >= row.filled() * percent;
	}

	/** 奶奶 may head a column, but in a short row it is more likely an answer. */
	private long otherPeople(GridRow row) {
		return row.cells()
			.stream()
			.filter(Cell::isOwn)
			.map((cell) -> this.labels.read(cell.text()))
			.filter((label) -> label.owner() == Owner.OTHER && label.field() == null)
			.count();
	}

	private long known(GridRow row) {
		return row.cells().stream().filter((cell) -> cell.isOwn() && this.labels.read(cell.text()).isKnown()).count();
	}

	/** Whether the row still belongs to the header above it and holds no data. */
	private boolean continues(List<GridRow> above, GridRow row) {
		List<Column> soFar = this.columns.read(above);
		for (Column column : soFar) {
			boolean name = column.owner() == Owner.CHILD && column.field() == Field.NAME;
			Cell cell = row.cell(column.index());
			if (name && cell.isOwn() && !this.labels.read(cell.text()).isKnown()) {
				return false;
			}
		}
		List<GridRow> all = new ArrayList<>(above);
		all.add(row);
		long own = row.filled();
		long understood = 0;
		for (int index = 0; index < row.width(); index++) {
			if (row.cell(index).isOwn() && this.columns.understands(all, index)) {
				understood++;
			}
		}
		return understood >= 2 && understood * 5 >= own * 3;
	}

	private @Nullable Header header(List<GridRow> rows) {
		List<Column> found = Ownership.assign(this.columns.read(rows));
		List<Integer> numbers = rows.stream().map(GridRow::number).toList();
		String text = rows.stream()
			.flatMap((row) -> row.cells().stream())
			.filter(Cell::isOwn)
			.map(Cell::text)
			.reduce("", String::concat);
		Header header = new Header(found, numbers, isRegister(rows), Script.isTraditional(text));
		return isOfPupils(header, rows) ? header : null;
	}

	private boolean isOfPupils(Header header, List<GridRow> rows) {
		long useful = header.columns()
			.stream()
			.filter((column) -> column.field() != Field.SERIAL && column.field() != Field.UNUSED)
			.count();
		boolean family = header.columns()
			.stream()
			.anyMatch((column) -> FAMILY.contains(column.owner()) && column.field() != Field.PHONE);
		boolean pupil = family || OF_PUPILS.stream().anyMatch((field) -> header.has(Owner.CHILD, field));
		boolean grownUps = !family && rows.stream()
			.flatMap((row) -> row.cells().stream())
			.anyMatch((cell) -> cell.hasText() && this.labels.isIn("staff", cell.text()));
		return header.has(Owner.CHILD, Field.NAME) && useful >= 3 && pupil && !grownUps;
	}

	private boolean isRegister(List<GridRow> rows) {
		return rows.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.isOwn() && this.labels.isIn("register", cell.text()))
			.count() >= 5;
	}

}
