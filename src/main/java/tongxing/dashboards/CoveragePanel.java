package tongxing.dashboards;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.dashboards.Panel.Cell;
import tongxing.dashboards.Panel.Pick;
import tongxing.dashboards.Panel.Row;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.registry.ChildFacts.Stay;

import org.springframework.stereotype.Component;

/**
 * How far a rule is done, by class and by month or phase of the term. Never by teacher.
 */
@Component
class CoveragePanel implements BoardPanel {

	private static final String USUAL = "TALK";

	private static final String NOT_YET = "·";

	private static final String NOBODY = "—";

	private final DutyTexts duties;

	CoveragePanel(DutyTexts duties) {
		this.duties = duties;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public Board.Place place() {
		return Board.Place.MAIN;
	}

	@Override
	public Panel of(BoardFacts facts) {
		List<DutyRule> rules = facts.rules()
			.stream()
			.filter((rule) -> rule.kind() == Kind.PER_MONTH || rule.kind() == Kind.PER_PHASE)
			.toList();
		DutyRule chosen = chosen(rules, facts.rule()).orElse(null);
		if (chosen == null) {
			return Panel.of("coverage", Panel.Shape.HEAT, List.of(), List.of());
		}
		List<String> parts = parts(chosen, facts.asked().term());
		List<Row> rows = new ArrayList<>();
		if (facts.asked().scope().kind() != FigureScope.Kind.HELPER) {
			Function<FigureScope, TermFigures> figuresOf = facts.book().dutyFigures(chosen.code());
			facts.book().classes().stream().filter((stay) -> within(stay, facts.asked().scope())).forEach((stay) -> {
				FigureScope scope = new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value());
				TermFigures figures = figuresOf.apply(scope);
				String board = new Asked(scope, stay.className(), facts.asked().term(), facts.asked().asOf())
					.path("/dashboard");
				rows.add(new Row(stay.className(), board, cells(figures, chosen, parts), false));
			});
		}
		if (rows.size() != 1) {
			rows.add(new Row(facts.asked().name(), null, cells(facts.figures(), chosen, parts), true));
		}
		List<Pick> picks = rules.stream()
			.map((rule) -> new Pick(this.duties.rule(rule.code(), rule.name()),
					facts.asked().path("/dashboard") + "&rule=" + rule.code(), rule.equals(chosen)))
			.toList();
		return new Panel("coverage", Panel.Shape.HEAT, parts.stream().map(this.duties::part).toList(), rows, picks,
				List.of());
	}

	private static Optional<DutyRule> chosen(List<DutyRule> rules, String code) {
		return Stream.of(code, USUAL)
			.flatMap((wanted) -> rules.stream().filter((rule) -> rule.code().equals(wanted)))
			.findFirst()
			.or(() -> rules.stream().findFirst());
	}

	private static List<String> parts(DutyRule rule, Term term) {
		return (rule.kind() == Kind.PER_MONTH) ? term.months().stream().map(YearMonth::toString).toList()
				: Stream.of(Phase.values()).map(Phase::name).toList();
	}

	private static boolean within(Stay stay, FigureScope scope) {
		return switch (scope.kind()) {
			case GRADE -> stay.grade().equals(scope.grade());
			case CLASS -> stay.schoolClass().value().equals(scope.id());
			default -> true;
		};
	}

	private static List<Cell> cells(TermFigures figures, DutyRule rule, List<String> parts) {
		return parts.stream()
			.map((part) -> figures.find("duty." + rule.code() + "." + part + ".coverage")
				.map((figure) -> cell(figure, figures))
				.orElse(Cell.said(NOT_YET)))
			.toList();
	}

	private static Cell cell(Figure figure, TermFigures figures) {
		Figure.Ratio of = figure.of();
		if (of == null || of.whole().isZero()) {
			return Cell.said(NOBODY);
		}
		return Cell.share(of.part().number() + "/" + of.whole().number(), figures.path(figure.id()),
				figure.value().intValue() / 10);
	}

}
