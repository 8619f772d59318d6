package tongxing.registry.roster.table;

import java.time.LocalDate;
import java.util.List;

import tongxing.kernel.EthnicGroup;
import tongxing.kernel.ResidentId;
import tongxing.registry.roster.cell.Classes;
import tongxing.registry.roster.cell.Dates;
import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.cell.Relations;
import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.cell.TypedDate;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Column;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Header;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.GridRow;

/**
 * How far the cells of a row stand beside their columns, from one column on. Found by
 * trying which reading makes sense of most cells.
 */
record Shift(int from, int by) {

	static final Shift NONE = new Shift(0, 0);

	int of(int column) {
		return (column >= this.from) ? column + this.by : column;
	}

	static Shift find(Header header, GridRow row, LocalDate asOf) {
		List<Column> columns = header.columns();
		long misfits = columns.stream()
			.filter((column) -> fit(column.field(), row.cell(column.index()), asOf) < 0)
			.count();
		if (misfits < 2) {
			return NONE;
		}
		int best = score(columns, row, NONE, asOf) + 3;
		Shift found = NONE;
		for (Column start : columns) {
			for (int by : new int[] { 1, -1 }) {
				Shift shift = new Shift(start.index(), by);
				if (by == 1 && !row.cell(start.index()).isBlank()) {
					continue;
				}
				int score = score(columns, row, shift, asOf);
				if (score >= best) {
					best = score;
					found = shift;
				}
			}
		}
		return found;
	}

	private static int score(List<Column> columns, GridRow row, Shift shift, LocalDate asOf) {
		return columns.stream()
			.mapToInt((column) -> fit(column.field(), row.cell(shift.of(column.index())), asOf))
			.sum();
	}

	/** 1 when the cell suits the column, -1 when it does not, 0 when nobody can say. */
	private static int fit(Field field, Cell cell, LocalDate asOf) {
		String text = cell.trimmed();
		if (text.isEmpty() || Words.is("blank", text) || Words.is("ditto", text)) {
			return 0;
		}
		return switch (field) {
			case SEX -> sign(Words.is("male", text) || Words.is("female", text) || Truths.isTick(text));
			case BIRTH -> sign(suitsBirth(cell, asOf));
			case RESIDENT_ID -> sign(ResidentId.normalise(text).matches("\\d{14,18}[\\dX×*]?|.*[Ee]\\+1\\d")
					|| Words.is("noNumber", text));
			case PHONE -> sign((text.matches(".*(\\d[ -]?){7,}.*") && !text.matches("\\d{17}[\\dXx]"))
					|| Words.is("noPhone", text));
			case CLASS, GRADE -> sign(Classes.read(cell, true, false).value() != null);
			case RELATION -> sign(Relations.isRelation(text));
			case AGE -> sign(text.matches("\\d{1,3}(周?岁)?"));
			case ETHNICITY -> sign(EthnicGroup.parse(text).isPresent());
			case LEFT_BEHIND -> sign(!isOddType(text));
			case BOARDING, BOTH_AWAY ->
				sign(Truths.read(text) != null || Words.is("boarder", text) || Words.is("dayPupil", text));
			default -> 0;
		};
	}

	private static boolean suitsBirth(Cell cell, LocalDate asOf) {
		TypedDate date = Dates.read(cell, false, asOf).value();
		return date != null && date.kind() != TypedDate.Kind.IMPOSSIBLE;
	}

	private static boolean isOddType(String text) {
		return "leftBehind.unknownWord".equals(LeftBehindWords.read(text, false).warning());
	}

	private static int sign(boolean fits) {
		return fits ? 1 : -1;
	}

}
