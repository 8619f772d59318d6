package tongxing.dashboards;

import java.util.Comparator;
import java.util.List;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.stereotype.Component;

/**
 * What should be zero, as big numbers: new kinds of it appear when their figure does.
 */
@Component
class ExceptionsPanel implements BoardPanel {

	/**
	 * What a principal with five minutes looks at first; the others follow in the order
	 * of the figures.
	 */
	private static final List<String> FIRST = List.of("quiet.children", "quiet.talk", "duty.longOverdue",
			"incident.overdue", "attention.ALONE_UNDER_16", "attention.UNATTENDED_UNDER_8", "attention.NOT_MET",
			"opinion.waiting", "pairing.handOverUnread", "consent.pending");

	private final FigureTexts texts;

	ExceptionsPanel(FigureTexts texts) {
		this.texts = texts;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public Board.Place place() {
		return Board.Place.TOP;
	}

	@Override
	public Panel of(BoardFacts facts) {
		TermFigures figures = facts.figures();
		List<Row> rows = facts.book()
			.exceptions()
			.stream()
			.sorted(Comparator.comparingInt(ExceptionsPanel::rank))
			.flatMap((id) -> figures.find(id).stream())
			.map((figure) -> Row.of(this.texts.label(figure), Cell.of(figure, figures, this.texts)))
			.toList();
		return Panel.of("exceptions", Panel.Shape.TILES, List.of(), rows);
	}

	private static int rank(String id) {
		int first = FIRST.indexOf(id);
		return (first < 0) ? FIRST.size() : first;
	}

}
