package tongxing.dashboards;

import java.util.ArrayList;
import java.util.List;

import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Row;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyTexts;
import tongxing.figures.FigureTexts;
import tongxing.figures.TermFigures;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How each rule stands, and which of them changed within the term.
 */
@Component
class RulesPanel implements BoardPanel {

	private static final List<String> COLUMNS = List.of("met", "late", "due", "overdue", "waived", "share");

	private final FigureTexts texts;

	private final DutyTexts duties;

	private final MessageSource messages;

	RulesPanel(FigureTexts texts, DutyTexts duties, MessageSource messages) {
		this.texts = texts;
		this.duties = duties;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public Board.Place place() {
		return Board.Place.MAIN;
	}

	@Override
	public Panel of(BoardFacts facts) {
		TermFigures figures = facts.figures();
		List<Row> rows = new ArrayList<>();
		for (DutyRule rule : facts.rules()) {
			List<Cell> cells = COLUMNS.stream()
				.flatMap((column) -> figures.find("duty." + rule.code() + "." + column).stream())
				.map((figure) -> Cell.of(figure, figures, this.texts))
				.toList();
			rows.add(new Row(this.duties.rule(rule.code(), rule.name()), null, cells, false));
		}
		rows.add(new Row(text("dashboards.whole"), null,
				COLUMNS.stream().map((column) -> Cell.of(figures.get("duty." + column), figures, this.texts)).toList(),
				true));
		List<String> notes = facts.book()
			.duties()
			.rules()
			.stream()
			.filter((rule) -> facts.asked().term().teaching().contains(rule.effective().from()))
			.filter((rule) -> rule.effective().from().isAfter(facts.asked().term().firstDay()))
			.map((rule) -> text("dashboards.ruleChanged", this.duties.rule(rule.code(), rule.name()),
					this.duties.day(rule.effective().from())))
			.toList();
		return new Panel("rules", Panel.Shape.TABLE,
				COLUMNS.stream().map((column) -> text("dashboards.duties." + column)).toList(), rows, List.of(), notes);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
