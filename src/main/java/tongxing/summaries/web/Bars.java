package tongxing.summaries.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import tongxing.figures.Figure;
import tongxing.summaries.text.Element.Column;
import tongxing.summaries.text.Element.Columns;

/**
 * A column chart as the geometry of an SVG 360 wide and 150 high.
 */
record Bars(String caption, List<Bar> bars) {

	private static final int WIDTH = 360;

	private static final int BASE = 126;

	private static final int HEIGHT = 104;

	/**
	 * One column with its number above and its label below.
	 */
	record Bar(int x, int y, int width, int height, int middle, String label, String number, String path) {

	}

	static Bars of(Columns columns, Function<Figure, String> paths) {
		List<Column> all = columns.columns();
		int most = all.stream().mapToInt((column) -> column.figure().value().intValue()).max().orElse(0);
		int step = WIDTH / Math.max(1, all.size());
		int width = Math.min(44, step / 2);
		return new Bars(columns.caption(), IntStream.range(0, all.size()).mapToObj((i) -> {
			Column column = all.get(i);
			int height = (most == 0) ? 0 : column.figure().value().intValue() * HEIGHT / most;
			int middle = step * i + step / 2;
			return new Bar(middle - width / 2, BASE - height, width, height, middle, column.label(),
					column.figure().number(), paths.apply(column.figure()));
		}).toList());
	}

}
