package tongxing.figures;

import java.time.LocalDate;
import java.util.List;

import tongxing.calendar.Term;
import tongxing.duties.SchoolBoard;

import org.springframework.stereotype.Component;

/**
 * The school's exceptions on the home page of those who answer for it.
 */
@Component
class FigureBoard implements SchoolBoard {

	private static final List<String> FIRST = List.of("carer.ALONE", "carer.NONE", "duty.PARENT_MET.overdue",
			"pairing.unpaired", "duty.overdue", "duty.overdueChildren", "followup.overdue", "visit.missed");

	private final Figures figures;

	private final FigureTexts texts;

	FigureBoard(Figures figures, FigureTexts texts) {
		this.figures = figures;
		this.texts = texts;
	}

	@Override
	public List<Tile> tiles(Term term, LocalDate asOf) {
		TermFigures all = this.figures.of(FigureScope.SCHOOL, term, asOf);
		return FIRST.stream().flatMap((id) -> all.find(id).stream()).map((figure) -> tile(figure, all)).toList();
	}

	private Tile tile(Figure figure, TermFigures all) {
		return new Tile(figure.number(), this.texts.unit(figure), this.texts.label(figure), all.path(figure.id()),
				figure.isZero());
	}

}
