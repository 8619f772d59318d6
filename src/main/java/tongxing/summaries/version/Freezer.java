package tongxing.summaries.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.figures.Figure;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.Segment.Earlier;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.Frozen.Bar;
import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.Frozen.Body;
import tongxing.summaries.version.Frozen.Chart;
import tongxing.summaries.version.Frozen.Count;
import tongxing.summaries.version.Frozen.Item;
import tongxing.summaries.version.Frozen.Part;
import tongxing.summaries.version.Frozen.Piece;
import tongxing.summaries.version.Frozen.Row;
import tongxing.summaries.version.Frozen.Table;
import tongxing.summaries.version.Frozen.Text;
import tongxing.summaries.version.Frozen.Told;

/**
 * Turns a summary that was just written into its stored form.
 */
final class Freezer {

	private static final int FORMAT = 1;

	private final SummaryText text;

	private final Map<String, Count> figures = new LinkedHashMap<>();

	private Freezer(SummaryText text) {
		this.text = text;
	}

	static Frozen freeze(SummaryText text, int template) {
		Freezer freezer = new Freezer(text);
		LocalDate last = text.term().lastDay();
		List<Part> parts = text.sections()
			.stream()
			.map((section) -> new Part(section.kind().name(), section.heading(), section.blocks()
				.stream()
				.map((block) -> new Block(block.name(), block.elements().stream().map(freezer::body).toList(), null))
				.toList()))
			.toList();
		return new Frozen(FORMAT, template, text.term().id().toString(), text.scope().toString(),
				text.term().firstDay(), text.asOf().isBefore(last) ? text.asOf() : last, text.asOf(),
				text.language().tag(), freezer.sentences(text.title()), parts, freezer.sentences(text.signature()),
				text.explained()
					.stream()
					.map((told) -> new Told(told.label(), told.definition(), told.count()))
					.toList(),
				List.copyOf(freezer.figures.values()));
	}

	private Body body(Element element) {
		if (element instanceof Element.Grid grid) {
			return new Table(grid.caption(), grid.columns(),
					grid.lines().stream().map((line) -> new Row(line.total(), sentences(line.cells()))).toList(),
					grid.shares());
		}
		if (element instanceof Element.Columns columns) {
			return new Chart(columns.caption(), columns.axis(),
					columns.columns()
						.stream()
						.map((column) -> new Bar(column.label(),
								counted(new Counted(column.figure(), columns.scope(), column.figure().number()))))
						.toList());
		}
		Element.Passage passage = (Element.Passage) element;
		return new Text(passage.number(), passage.heading(), passage.lead(), sentences(passage.sentences()));
	}

	private List<List<Piece>> sentences(List<Sentence> sentences) {
		return sentences.stream().map((sentence) -> sentence.segments().stream().map(this::piece).toList()).toList();
	}

	private Piece piece(Segment segment) {
		if (segment instanceof Counted counted) {
			return counted(counted);
		}
		String kind = (segment instanceof Segment.Time) ? "t" : (segment instanceof Segment.Name) ? "n" : "w";
		return new Piece(kind, segment.text(), null, null, null, null);
	}

	private Piece counted(Counted counted) {
		@Nullable Earlier earlier = counted.earlier();
		Figure figure = counted.figure();
		Piece piece = new Piece("f", counted.text(), figure.id(), counted.scope().toString(),
				(earlier != null) ? earlier.term().toString() : null, (earlier != null) ? earlier.asOf() : null);
		this.figures.computeIfAbsent(piece.key(), (key) -> count(figure, piece));
		return piece;
	}

	private Count count(Figure figure, Piece piece) {
		String scope = this.text.scope().toString().equals(piece.scope()) ? null : piece.scope();
		return new Count(figure.id(), figure.definition(), figure.unit().name(), figure.number(),
				figure.items()
					.stream()
					.map((item) -> new Item(item.key(), item.record(), item.child(), item.amount()))
					.toList(),
				scope, piece.term(), piece.asOf());
	}

	/** The figure a stored one was, without its ratio. */
	static Figure figure(Count count) {
		return new Figure(count.id(), count.definition(), tongxing.figures.Unit.valueOf(count.unit()),
				new BigDecimal(count.value()),
				count.items()
					.stream()
					.map((item) -> new Figure.Item(item.key(), item.record(), item.child(), item.amount()))
					.toList(),
				null);
	}

}
