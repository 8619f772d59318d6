package tongxing.summaries.text;

import java.util.List;
import java.util.stream.Stream;

import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.summaries.text.Segment.Counted;

/**
 * What stands one below the other in a section: a paragraph, a table or a chart.
 */
public sealed interface Element {

	/** Every figure printed in it, in reading order. */
	Stream<Counted> figures();

	/** The same as it is printed, without what stands behind its figures. */
	Element withoutItems();

	/**
	 * A paragraph.
	 *
	 * @param number its number in a numbered section, or empty
	 * @param heading its heading, or empty
	 * @param lead number and heading where they stand in the first line
	 */
	record Passage(String number, String heading, String lead, List<Sentence> sentences) implements Element {

		public Passage {
			sentences = List.copyOf(sentences);
		}

		public static Passage of(String heading, List<Sentence> sentences) {
			return new Passage("", heading, heading, sentences);
		}

		public static Passage plain(List<Sentence> sentences) {
			return new Passage("", "", "", sentences);
		}

		Passage numbered(String label, String end) {
			String title = this.heading.isEmpty() ? "" : this.heading + end;
			return new Passage(label, this.heading, label + title, this.sentences);
		}

		@Override
		public Stream<Counted> figures() {
			return this.sentences.stream().flatMap(Sentence::figures);
		}

		@Override
		public Passage withoutItems() {
			return new Passage(this.number, this.heading, this.lead,
					this.sentences.stream().map(Sentence::withoutItems).toList());
		}

	}

	/**
	 * A table. Each row has as many cells as there are columns; the first cell names it.
	 *
	 * @param columns headings, with the unit where the cells leave it out
	 * @param shares how wide the columns are against each other; nothing for a table of
	 * numbers
	 */
	record Grid(String caption, List<String> columns, List<Line> lines, List<Integer> shares) implements Element {

		public Grid {
			columns = List.copyOf(columns);
			lines = List.copyOf(lines);
			shares = List.copyOf(shares);
		}

		/** A table whose cells after the first are numbers. */
		public static Grid ofNumbers(String caption, List<String> columns, List<Line> lines) {
			return new Grid(caption, columns, lines, List.of());
		}

		@Override
		public Stream<Counted> figures() {
			return this.lines.stream().flatMap((line) -> line.cells().stream()).flatMap(Sentence::figures);
		}

		@Override
		public Grid withoutItems() {
			return new Grid(this.caption, this.columns, this.lines.stream()
				.map((line) -> new Line(line.cells().stream().map(Sentence::withoutItems).toList(), line.total()))
				.toList(), this.shares);
		}

	}

	/**
	 * A row of a table; a total stands apart.
	 */
	record Line(List<Sentence> cells, boolean total) {

		public Line {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A column chart of one series.
	 *
	 * @param axis what the columns count, with unit
	 */
	record Columns(String caption, String axis, List<Column> columns, FigureScope scope) implements Element {

		public Columns {
			columns = List.copyOf(columns);
		}

		@Override
		public Stream<Counted> figures() {
			return this.columns.stream()
				.map((column) -> new Counted(column.figure(), this.scope, column.figure().number()));
		}

		@Override
		public Columns withoutItems() {
			return new Columns(this.caption, this.axis,
					this.columns.stream().map((column) -> new Column(column.label(), column.figure().bare())).toList(),
					this.scope);
		}

	}

	/**
	 * One column of a chart.
	 */
	record Column(String label, Figure figure) {

	}

}
