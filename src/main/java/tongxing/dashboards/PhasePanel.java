package tongxing.dashboards;

import java.util.ArrayList;
import java.util.List;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Home visits of each phase of the term in all four units.
 */
@Component
class PhasePanel implements BoardPanel {

	private static final List<String> PHASES = List.of("START", "MID", "END", "OTHER");

	private static final List<String> UNITS = List.of("records", "personTimes", "children", "households");

	private final FigureTexts texts;

	private final MessageSource messages;

	PhasePanel(FigureTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public Board.Place place() {
		return Board.Place.MAIN;
	}

	@Override
	public Panel of(BoardFacts facts) {
		List<Row> rows = new ArrayList<>();
		for (String phase : PHASES) {
			rows.add(new Row(text("figures.phase." + phase), null, cells(facts.figures(), "visit." + phase), false));
		}
		rows.add(new Row(text("dashboards.whole"), null, cells(facts.figures(), "visit"), true));
		return Panel.of("phases", Panel.Shape.TABLE,
				UNITS.stream().map((unit) -> text("dashboards.visits." + unit)).toList(), rows);
	}

	private List<Cell> cells(TermFigures figures, String prefix) {
		return UNITS.stream().map((unit) -> Cell.of(figures.get(prefix + "." + unit), figures, this.texts)).toList();
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
