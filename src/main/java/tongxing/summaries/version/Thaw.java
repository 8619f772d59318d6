package tongxing.summaries.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Unit;
import tongxing.kernel.NotFound;
import tongxing.staff.Language;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Column;
import tongxing.summaries.text.Element.Columns;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Line;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.Segment.Earlier;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummarySection;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.Frozen.Block;
import tongxing.summaries.version.Frozen.Body;
import tongxing.summaries.version.Frozen.Chart;
import tongxing.summaries.version.Frozen.Edit;
import tongxing.summaries.version.Frozen.Piece;
import tongxing.summaries.version.Frozen.Table;
import tongxing.summaries.version.Frozen.Text;

/**
 * Turns a stored version back into text, with what was edited in place of what was
 * written.
 */
final class Thaw {

	private final FigureScope scope;

	private Thaw(Frozen frozen) {
		this.scope = FigureScope.of(frozen.scope());
	}

	static SummaryText text(Frozen frozen, Term term) {
		Thaw thaw = new Thaw(frozen);
		Language language = Language.ofTag(frozen.language()).orElseThrow(() -> new NotFound("language"));
		List<SummarySection> sections = frozen.parts()
			.stream()
			.map((part) -> new SummarySection(SectionKind.valueOf(part.kind()), part.heading(),
					part.blocks()
						.stream()
						.map((block) -> new SummarySection.Block(block.name(), thaw.elements(block)))
						.toList()))
			.toList();
		return new SummaryText(language, term, thaw.scope, frozen.asOf(), thaw.sentences(frozen.title()), sections,
				thaw.sentences(frozen.signature()),
				frozen.explained()
					.stream()
					.map((told) -> new SummaryText.Explained(told.label(), told.definition(), told.count()))
					.toList());
	}

	private List<Element> elements(Block block) {
		Edit edit = block.edit();
		List<Element> written = block.bodies().stream().map(this::element).toList();
		if (edit == null) {
			return written;
		}
		List<Passage> passages = written.stream().filter(Passage.class::isInstance).map(Passage.class::cast).toList();
		List<String> lines = edit.text().lines().filter((line) -> !line.isBlank()).map(String::strip).toList();
		List<Element> elements = new ArrayList<>();
		IntStream.range(0, lines.size()).forEach((i) -> {
			Sentence told = sentence(EditedText.pieces(lines.get(i), edit.seen()));
			elements.add((i < passages.size()) ? new Passage(passages.get(i).number(), passages.get(i).heading(),
					passages.get(i).lead(), List.of(told)) : Passage.plain(List.of(told)));
		});
		written.stream().filter((element) -> !(element instanceof Passage)).forEach(elements::add);
		return elements;
	}

	private Element element(Body body) {
		if (body instanceof Table table) {
			return new Grid(table.caption(), table.columns(),
					table.rows().stream().map((row) -> new Line(sentences(row.cells()), row.total())).toList(),
					table.shares());
		}
		if (body instanceof Chart chart) {
			return new Columns(chart.caption(), chart.axis(),
					chart.bars().stream().map((bar) -> new Column(bar.label(), figure(bar.figure()))).toList(),
					this.scope);
		}
		Text text = (Text) body;
		return new Passage(text.number(), text.heading(), text.lead(), sentences(text.sentences()));
	}

	private List<Sentence> sentences(List<List<Piece>> sentences) {
		return sentences.stream().map(Thaw::sentence).toList();
	}

	private static Sentence sentence(List<Piece> pieces) {
		return new Sentence(pieces.stream().map(Thaw::segment).toList());
	}

	private static Segment segment(Piece piece) {
		return switch (piece.kind()) {
			case "t" -> new Segment.Time(piece.text());
			case "n" -> new Segment.Name(piece.text());
			case "f" -> {
				LocalDate asOf = piece.asOf();
				Earlier earlier = (piece.term() == null || asOf == null) ? null
						: new Earlier(TermId.of(piece.term()), asOf);
				yield new Counted(figure(piece), FigureScope.of(Objects.requireNonNull(piece.scope())), piece.text(),
						earlier);
			}
			default -> new Segment.Words(piece.text());
		};
	}

	/**
	 * What is printed of a figure: its number; what stands behind it the version keeps.
	 */
	private static Figure figure(Piece piece) {
		String number = piece.text().replaceAll("[^0-9.-]", "");
		return new Figure(Objects.requireNonNull(piece.figure()), "", Unit.EVENTS,
				number.isEmpty() ? BigDecimal.ZERO : new BigDecimal(number), List.of(), null);
	}

}
