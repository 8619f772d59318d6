package tongxing.registry.roster.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.sheet.Cell;

/**
 * The labels of a form for one child: each becomes a column, owned by the person whose
 * block it stands in.
 */
public class FormLabels {

	private static final Set<Field> CHILDS_FIRST = Set.of(Field.NAME, Field.SEX, Field.BIRTH, Field.RESIDENT_ID,
			Field.ETHNICITY, Field.AGE, Field.HEALTH);

	private final HeaderFinder finder;

	private final List<Column> columns = new ArrayList<>();

	private @Nullable Owner block;

	public FormLabels(HeaderFinder finder) {
		this.finder = finder;
	}

	/** A block is named at the left of each of its rows. */
	public void startRow() {
		this.block = null;
	}

	public boolean isLabel(Cell cell) {
		Label label = this.finder.label(cell);
		return label != null && (label.field() != null || label.owner() != null);
	}

	/**
	 * Whether the cell beside a label is its value, even where it could be a label too.
	 */
	public boolean isValue(Cell cell, Cell beside) {
		Label label = this.finder.label(cell);
		Label other = this.finder.label(beside);
		boolean relation = label != null && label.field() == Field.RELATION && other != null && other.field() == null;
		return other == null || relation;
	}

	/** Whether a new form begins here. */
	public boolean startsChild(Cell cell) {
		Label label = this.finder.label(cell);
		if (label == null || label.field() != Field.NAME) {
			return false;
		}
		return this.block == null && (label.owner() == null || label.owner() == Owner.CHILD);
	}

	/** Takes a label with its value; false when it only names a block. */
	public boolean take(Cell cell, Cell value) {
		Label label = this.finder.label(cell);
		if (label == null) {
			return false;
		}
		Field field = label.field();
		Owner owner = label.owner();
		if (field == null) {
			if (owner != null && owner != Owner.CHILD && value.isBlank()) {
				this.block = owner;
			}
			if (owner == null || value.isBlank()) {
				return false;
			}
			field = Field.NAME;
			this.block = owner;
		}
		if (owner == null) {
			owner = (this.block != null && field.ofPersons()) ? this.block : Owner.CHILD;
		}
		if (owner == Owner.CHILD && taken(field) && CHILDS_FIRST.contains(field)) {
			owner = Owner.OTHER;
		}
		if (owner == Owner.CHILD && (field == Field.PHONE || field == Field.RELATION)) {
			owner = Owner.GUARDIAN;
		}
		this.columns.add(new Column(this.columns.size(), owner, field, null, null, cell.text()));
		return true;
	}

	public Header header(int row) {
		return new Header(this.columns, List.of(row), false, false);
	}

	public void clear() {
		this.columns.clear();
	}

	private boolean taken(Field field) {
		return this.columns.stream().anyMatch((column) -> column.owner() == Owner.CHILD && column.field() == field);
	}

}
