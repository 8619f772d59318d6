package tongxing.registry.roster.header;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.sheet.Cell.Span;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Reads each column of a header from its top label to its lowest.
 */
class ColumnReader {

	private final Labels labels;

	ColumnReader(Labels labels) {
		this.labels = labels;
	}

	/** The columns as far as their own labels say, before neighbours are asked. */
	List<Column> read(List<GridRow> rows) {
		List<Column> columns = new ArrayList<>();
		int width = rows.stream().mapToInt(GridRow::width).max().orElse(0);
		for (int index = 0; index < width; index++) {
			Column column = column(index, path(rows, index));
			if (column != null) {
				columns.add(column);
				if (this.labels.read(column.label()).withPhone()) {
					columns.add(new Column(index, column.owner(), Field.PHONE, null, null, column.label()));
				}
			}
		}
		return columns;
	}

	/** Whether the lowest label of a column makes sense beneath those above it. */
	boolean understands(List<GridRow> rows, int index) {
		List<String> path = path(rows, index);
		return !path.isEmpty()
				&& (this.labels.read(path.get(path.size() - 1)).isKnown() || column(index, path) != null);
	}

	/** The labels above each other, each once; a label reaches right over its group. */
	private static List<String> path(List<GridRow> rows, int index) {
		List<String> path = new ArrayList<>();
		for (int level = 0; level < rows.size(); level++) {
			Cell cell = rows.get(level).cell(index);
			String text = (cell.hasText() && cell.span() != Span.DOWN) ? cell.text() : "";
			if (text.isEmpty() && !cell.hasText() && level + 1 < rows.size()
					&& rows.get(level + 1).cell(index).isOwn()) {
				text = carried(rows, level, index);
			}
			if (!text.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
				path.add(text);
			}
		}
		return path;
	}

	/**
	 * A group label that was not merged stands above the first column of its group only.
	 */
	private static String carried(List<GridRow> rows, int level, int index) {
		GridRow row = rows.get(level);
		GridRow below = rows.get(level + 1);
		for (int left = index - 1; left >= 0 && below.cell(left).isOwn(); left--) {
			Cell cell = row.cell(left);
			if (cell.span() == Span.ACROSS) {
				return "";
			}
			if (cell.isOwn()) {
				return cell.text();
			}
		}
		return "";
	}

	private @Nullable Column column(int index, List<String> path) {
		if (path.isEmpty()) {
			return null;
		}
		String text = path.get(path.size() - 1);
		Label leaf = this.labels.read(text);
		Label above = fieldAbove(path);
		if (above != null && above.field() != null) {
			Column beneath = beneath(index, above, above.field(), text, leaf);
			if (beneath != null) {
				return beneath;
			}
		}
		Owner owner = (leaf.owner() != null) ? leaf.owner() : ownerAbove(path);
		Field field = (leaf.field() != null) ? leaf.field() : bareField(leaf);
		if (field == null) {
			return null;
		}
		if (field == Field.LEFT_BEHIND && (owner == Owner.FATHER || owner == Owner.MOTHER)) {
			field = Field.WORK_PLACE;
		}
		boolean type = field == Field.LEFT_BEHIND && LeftBehindWords.isType(leaf.text());
		return new Column(index, asked(owner, leaf, field), field, type ? leaf.text() : null, null, text);
	}

	/** A choice, a part or a person beneath a field: 性别 over 男, 出生日期 over 年. */
	private @Nullable Column beneath(int index, Label above, Field field, String text, Label leaf) {
		Owner owner = asked(above.owner(), above, field);
		boolean choice = switch (field) {
			case SEX -> this.labels.isIn("choice.SEX", text);
			case BOARDING -> this.labels.isIn("choice.BOARDING", text);
			case LEFT_BEHIND -> this.labels.isIn("choice.LEFT_BEHIND", text) || LeftBehindWords.isType(text);
			case BOTH_AWAY -> this.labels.isIn("choice.BOTH_AWAY", text);
			default -> false;
		};
		if (choice) {
			return new Column(index, owner, field, Labels.plain(text), null, text);
		}
		if (field == Field.BIRTH && this.labels.isIn("part.BIRTH", text)) {
			return new Column(index, owner, field, null, Labels.plain(text), text);
		}
		if (field.isAddress() && (this.labels.isIn("part.ADDRESS", text) || !leaf.isKnown())) {
			return new Column(index, owner, field, null, "", text);
		}
		boolean person = leaf.owner() != null && leaf.field() == null && !leaf.group();
		return (person && leaf.owner() != null) ? new Column(index, leaf.owner(), field, null, null, text) : null;
	}

	private @Nullable Label fieldAbove(List<String> path) {
		for (int level = path.size() - 2; level >= 0; level--) {
			Label label = this.labels.read(path.get(level));
			if (label.field() != null) {
				return label;
			}
		}
		return null;
	}

	private @Nullable Owner ownerAbove(List<String> path) {
		for (int level = path.size() - 2; level >= 0; level--) {
			Label label = this.labels.read(path.get(level));
			if (label.owner() != null) {
				return (label.owner() == Owner.CHILD) ? null : label.owner();
			}
		}
		return null;
	}

	/** A person alone means the name; a parent's situation is where they are. */
	private static @Nullable Field bareField(Label leaf) {
		if (leaf.owner() == null) {
			return null;
		}
		if (!leaf.group()) {
			return Field.NAME;
		}
		return (leaf.owner() == Owner.FATHER || leaf.owner() == Owner.MOTHER) ? Field.WORK_PLACE : null;
	}

	/** {@link Owner#CHILD} stands for "not said" until the neighbours are asked. */
	private static Owner asked(@Nullable Owner owner, Label label, Field field) {
		if (owner == null || (owner == Owner.CHILD && field == Field.RELATION)) {
			return Owner.CHILD;
		}
		return (label.owner() == Owner.CHILD && field == Field.PHONE) ? Owner.OTHER : owner;
	}

}
