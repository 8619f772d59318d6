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
		FigureBook book = this.figures.book(FigureScope.SCHOOL, term, asOf);
		TermFigures all = book.figures(FigureScope.SCHOOL);
		return book.exceptions()
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
