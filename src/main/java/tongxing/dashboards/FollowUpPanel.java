package tongxing.dashboards;

import java.util.List;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.stereotype.Component;

/**
 * What was promised: opening and new less closed is open.
 */
@Component
class FollowUpPanel implements BoardPanel {

	private static final List<String> PARTS = List.of("opening", "new", "closed", "open", "overdue");

	private final FigureTexts texts;

	FollowUpPanel(FigureTexts texts) {
		this.texts = texts;
	}

	@Override
	public int order() {
		return 70;
	}

	@Override
	public Board.Place place() {
		return Board.Place.SIDE;
	}

	@Override
	public Panel of(BoardFacts facts) {
		TermFigures figures = facts.figures();
		List<Row> rows = PARTS.stream()
			.map((part) -> figures.get("followup." + part))
			.map((figure) -> Row.of(this.texts.label(figure), Cell.of(figure, figures, this.texts)))
			.toList();
		return Panel.of("followups", Panel.Shape.TABLE, List.of(), rows);
	}

}
