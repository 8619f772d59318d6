package tongxing.dashboards;

import java.util.List;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How many helpers care for how many children: a distribution, never a ranking.
 */
@Component
class LoadPanel implements BoardPanel {

	private static final String PREFIX = "pairing.load.";

	private final FigureTexts texts;

	private final MessageSource messages;

	LoadPanel(FigureTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public Board.Place place() {
		return Board.Place.SIDE;
	}

	@Override
	public boolean speaksOf(FigureScope.Kind kind) {
		return kind != FigureScope.Kind.HELPER;
	}

	@Override
	public Panel of(BoardFacts facts) {
		TermFigures figures = facts.figures();
		List<Figure> loads = figures.all().stream().filter((figure) -> figure.id().startsWith(PREFIX)).toList();
		int most = loads.stream().mapToInt((figure) -> figure.value().intValue()).max().orElse(0);
		List<Row> rows = loads.stream()
			.map((figure) -> Row.of(text("dashboards.load." + figure.id().substring(PREFIX.length())),
					Cell.of(figure, figures, this.texts)
						.drawn(0, (most == 0) ? 0 : Panel.WIDTH * figure.value().intValue() / most, 1)))
			.toList();
		return Panel.of("load", Panel.Shape.BARS, List.of(text("dashboards.load.helpers")), rows);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
