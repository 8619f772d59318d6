package tongxing.dashboards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.kept.UntilChanged;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.kernel.NotFound;
import tongxing.staff.StaffMember;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the boards: the facts of a scope are read once, every panel reads the figures
 * made of them.
 */
@Service
@Transactional(readOnly = true)
public class Boards {

	private final List<BoardPanel> panels;

	private final Figures figures;

	private final FigureAccess access;

	private final FigureTexts texts;

	private final Terms terms;

	private final UntilChanged kept;

	Boards(List<BoardPanel> panels, Figures figures, FigureAccess access, FigureTexts texts, Terms terms,
			UntilChanged kept) {
		this.panels = panels.stream().sorted(Comparator.comparingInt(BoardPanel::order)).toList();
		this.figures = figures;
		this.access = access;
		this.texts = texts;
		this.terms = terms;
		this.kept = kept;
	}

	/**
	 * Reads what was asked for. Refuses with {@link NotFound} what is not there or not
	 * for the asker.
	 * @param term empty for the present one
	 * @param asOf nothing, or a day to come, for today
	 */
	public Asked asked(StaffMember me, FigureScope scope, String term, @Nullable LocalDate asOf, LocalDate today) {
		if (scope.kind() == FigureScope.Kind.CHILD) {
			throw new NotFound("board");
		}
		String name = this.access.require(me, scope, today);
		Term shown = term.isEmpty() ? this.terms.current(today) : this.terms.get(TermId.of(term));
		LocalDate day = (asOf == null || asOf.isAfter(today)) ? today : asOf;
		return new Asked(scope, this.texts.scope(scope, name), shown, day);
	}

	/**
	 * The board of a scope, made once for as long as no fact changes.
	 * @param rule code of the rule whose coverage is looked at; empty for the usual one
	 */
	public Board of(Asked asked, String rule) {
		return this.kept.of(new Question(asked, rule, LocaleContextHolder.getLocale()), () -> made(asked, rule));
	}

	private Board made(Asked asked, String rule) {
		Figures.Compared compared = this.figures.compared(asked.scope(), asked.term(), asked.asOf());
		BoardFacts facts = new BoardFacts(asked, compared.book(), compared.book().figures(asked.scope()),
				compared.before(), rule);
		return new Board(asked, panels(Board.Place.TOP, facts), panels(Board.Place.MAIN, facts),
				panels(Board.Place.SIDE, facts));
	}

	/**
	 * What a board depends on beside the facts.
	 */
	private record Question(Asked asked, String rule, Locale locale) {

	}

	private List<Panel> panels(Board.Place place, BoardFacts facts) {
		return this.panels.stream()
			.filter((panel) -> panel.place() == place && panel.speaksOf(facts.asked().scope().kind()))
			.map((panel) -> panel.of(facts))
			.toList();
	}

}
