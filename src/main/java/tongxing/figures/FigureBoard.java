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

	private final Figures figures;

	private final FigureTexts texts;

	FigureBoard(Figures figures, FigureTexts texts) {
		this.figures = figures;
		this.texts = texts;
	}

	@Override
	public List<Tile> tiles(Term term, LocalDate asOf) {
		TermFigures all = this.figures.numbers(FigureScope.SCHOOL, term, asOf);
		return this.figures.exceptions()
			.stream()
			.flatMap((id) -> all.find(id).stream())
			.map((figure) -> tile(figure, all))
			.toList();
	}

	private Tile tile(Figure figure, TermFigures all) {
		return new Tile(figure.number(), this.texts.unit(figure), this.texts.label(figure), all.path(figure.id()),
				figure.isZero());
	}

}
