package tongxing.registry.roster.row;

import java.util.List;
import java.util.regex.Pattern;

import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.ResidentId;
import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.cell.Truths;
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
public record Shift(int from, int by) {

	private static final Pattern DATE = Pattern
		.compile("(?s).*\\d{2,4}[年./\\-].*|(19|20)\\d{4,6}|[345]\\d{4}|.*(农历|阴历|月).*");

	private static final Pattern ID = Pattern.compile("\\d{14,18}[\\dX×*]?|.*E\\+1\\d");

	private static final Pattern PHONE = Pattern.compile("(?s).*(\\d[ -]?){7,}.*");

	private static final Pattern CLASS = Pattern
		.compile(".*[班级].*|[一二三四五六七八九]?[(]?\\d{0,4}[)]?|\\d{1,2}[.\\-/]\\d{1,2}");

	public static final Shift NONE = new Shift(0, 0);

	public int of(int column) {
		return (column >= this.from) ? column + this.by : column;
	}

	public static Shift find(Header header, GridRow row) {
		List<Column> columns = header.columns();
		long misfits = columns.stream().filter((column) -> fit(column.field(), row.cell(column.index())) < 0).count();
		if (misfits < 2) {
			return NONE;
		}
		int best = score(columns, row, NONE) + 3;
		Shift found = NONE;
		for (Column start : columns) {
			for (int by : new int[] { 1, -1 }) {
				Shift shift = new Shift(start.index(), by);
				if (by == 1 && !row.cell(start.index()).isBlank()) {
					continue;
				}
				int score = score(columns, row, shift);
				if (score >= best) {
					best = score;
					found = shift;
				}
			}
		}
		return found;
	}

	private static int score(List<Column> columns, GridRow row, Shift shift) {
		return columns.stream().mapToInt((column) -> fit(column.field(), row.cell(shift.of(column.index())))).sum();
	}

	/** 1 when the cell suits the column, -1 when it does not, 0 when nobody can say. */
	private static int fit(Field field, Cell cell) {
		String text = cell.trimmed();
		if (text.isEmpty() || Words.is("blank", text) || Words.is("ditto", text)) {
			return 0;
		}
		return switch (field) {
			case SEX -> sign(Words.is("male", text) || Words.is("female", text) || Truths.isTick(text));
			case BIRTH -> sign(cell.date() != null || DATE.matcher(text).matches());
			case RESIDENT_ID -> sign(ID.matcher(ResidentId.normalise(text)).matches() || Words.is("noNumber", text));
			case PHONE ->
				sign((PHONE.matcher(text).matches() && !text.matches("\\d{17}[\\dXx]")) || Words.is("noPhone", text));
			case CLASS, GRADE -> sign(cell.date() != null || CLASS.matcher(Words.fold(text)).matches());
			case RELATION -> sign(Kinship.parse(text).isPresent());
			case AGE -> sign(text.matches("\\d{1,3}(周?岁)?"));
			case ETHNICITY -> sign(EthnicGroup.parse(text).isPresent());
			case LEFT_BEHIND -> sign(!"leftBehind.unknownWord".equals(LeftBehindWords.read(text, false).warning()));
			case BOARDING, BOTH_AWAY ->
				sign(Truths.read(text) != null || Words.is("boarder", text) || Words.is("dayPupil", text));
			default -> 0;
		};
	}

	private static int sign(boolean fits) {
		return fits ? 1 : -1;
	}

}
