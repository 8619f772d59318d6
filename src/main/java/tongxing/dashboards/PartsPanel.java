package tongxing.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.figures.Figure;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Figures of the register beside what they were at the end of the term before: parts that
 * add up to a whole as one bar, others as a table.
 */
final class PartsPanel implements BoardPanel {

	private final String id;

	private final int order;

	private final Map<String, Integer> parts;

	private final List<String> others;

	private final FigureTexts texts;

	private final MessageSource messages;

	/**
	 * Names the panel and its figures.
	 * @param parts which add up to a whole, in order, each with its colour
	 * @param others which do not
	 */
	PartsPanel(String id, int order, Map<String, Integer> parts, List<String> others, FigureTexts texts,
			MessageSource messages) {
		this.id = id;
		this.order = order;
		this.parts = parts;
		this.others = others;
		this.texts = texts;
		this.messages = messages;
	}

	@Override
	public int order() {
		return this.order;
	}

	@Override
	public Board.Place place() {
		return Board.Place.SIDE;
	}

	@Override
	public Panel of(BoardFacts facts) {
		TermFigures figures = facts.figures();
		int whole = this.parts.keySet().stream().mapToInt((part) -> figures.get(part).value().intValue()).sum();
		int from = 0;
		List<Row> rows = new ArrayList<>();
		for (Map.Entry<String, Integer> part : this.parts.entrySet()) {
			Figure figure = figures.get(part.getKey());
			int length = (whole == 0) ? 0 : Panel.WIDTH * figure.value().intValue() / whole;
			rows.add(row(figure, Cell.of(figure, figures, this.texts).drawn(from, length, part.getValue()), facts));
			from += length;
		}
		for (String other : this.others) {
			Figure figure = figures.get(other);
			rows.add(row(figure, Cell.of(figure, figures, this.texts), facts));
		}
		return Panel.of(this.id, this.parts.isEmpty() ? Panel.Shape.TABLE : Panel.Shape.MIX,
				List.of(text("dashboards.now"), text("dashboards.before")), rows);
	}

	private Row row(Figure figure, Cell now, BoardFacts facts) {
		Cell before = facts.before()
			.flatMap((all) -> all.find(figure.id()).map((then) -> Cell.of(then, all, this.texts)))
			.orElse(Cell.said("—"));
		return Row.of(this.texts.label(figure), now, before);
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
