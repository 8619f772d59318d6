package tongxing.dashboards;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.figures.Figure;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

/**
 * One subject of a board. Whatever it is drawn as, it is a table: rows of figures, each
 * with the way to what it counts.
 *
 * @param id names it among the others, and in its message keys:
 * <code>dashboards.panel.ID</code> and <code>dashboards.panel.ID.hint</code>
 * @param columns what the cells of each row are called; none for tiles
 * @param picks other views of the same subject
 * @param notes what has to be known to read it
 */
public record Panel(String id, Shape shape, List<String> columns, List<Row> rows, List<Pick> picks,
		List<String> notes) {

	/** Wide enough for a chart. */
	static final int WIDTH = 360;

	/**
	 * How it is drawn: big numbers, a table tinted by share, a table alone, a bar a row,
	 * one bar of parts.
	 */
	public enum Shape {

		TILES, HEAT, TABLE, BARS, MIX

	}

	/**
	 * Rows without views or notes.
	 */
	static Panel of(String id, Shape shape, List<String> columns, List<Row> rows) {
		return new Panel(id, shape, columns, rows, List.of(), List.of());
	}

	/**
	 * One line.
	 *
	 * @param path where its subject is looked at alone
	 * @param total the sum of the others
	 */
	public record Row(String label, @Nullable String path, List<Cell> cells, boolean total) {

		static Row of(String label, Cell... cells) {
			return new Row(label, null, List.of(cells), false);
		}

	}

	/**
	 * A number with its unit and the way to its list.
	 *
	 * @param tenths how full it is, from 0 to 10; -1 for what is no share
	 * @param from where its part of a chart begins, of {@link Panel#WIDTH}
	 * @param length how long its part of a chart is
	 * @param tone in which of the chart's colours it is drawn, from 0
	 * @param mild asks for less attention than others beside it
	 */
	public record Cell(String text, String unit, @Nullable String path, int tenths, int from, int length, int tone,
			boolean zero, boolean mild) {

		static Cell of(Figure figure, TermFigures figures, FigureTexts texts) {
			boolean mild = switch (figure.unit()) {
				case DUTIES, ITEMS -> true;
				default -> false;
			};
			return new Cell(figure.number(), texts.unit(figure), figures.path(figure.id()), -1, 0, 0, 0,
					figure.isZero(), mild);
		}

		/**
		 * A number that is only said, or that there is none.
		 */
		static Cell said(String text) {
			return new Cell(text, "", null, -1, 0, 0, 0, true, false);
		}

		/**
		 * Part of whole, such as 22/28.
		 */
		static Cell share(String text, String path, int tenths) {
			return new Cell(text, "", path, tenths, 0, 0, 0, false, false);
		}

		Cell drawn(int from, int length, int tone) {
			return new Cell(this.text, this.unit, this.path, this.tenths, from, length, tone, this.zero, this.mild);
		}

		/**
		 * Below six tenths.
		 */
		public boolean low() {
			return this.tenths >= 0 && this.tenths < 6;
		}

		/**
		 * The tint of a heat map.
		 */
		public String tint() {
			return "v" + Math.max(3, this.tenths);
		}

	}

	/**
	 * Another view of the same subject.
	 */
	public record Pick(String label, String path, boolean current) {

	}

}
