package tongxing.figures.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tongxing.TestClock;
import tongxing.duties.DutyTexts;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.staff.words.Words;

import org.springframework.context.MessageSource;

/**
 * The list behind a figure as its page and its workbook show it, for tests that have no
 * database.
 */
public final class ListedFigures {

	private final FigureBook book;

	private final FigureRows rows;

	public ListedFigures(FigureBook book, DutyTexts duties, MessageSource messages) {
		Set<UUID> everybody = book.duties()
			.facts()
			.children()
			.stream()
			.map((child) -> child.id().value())
			.collect(Collectors.toSet());
		this.book = book;
		this.rows = new FigureRows(book, everybody, duties, messages, new Words(messages, new TestClock()));
	}

	/** How many lines the page has. */
	public int lines(Figure figure) {
		return rows(figure).size();
	}

	/** What the template of the page is given. */
	public Object page(Figure figure) {
		List<FigurePage.Row> rows = rows(figure);
		return new FigurePage("", "", "", this.book.duties().term(), "", this.book.duties().asOf(), null, List.of(),
				rows.stream().limit(FigurePage.ROWS).toList(), rows.size(), 0, "/figures/" + figure.id() + "?");
	}

	/** How many numbered rows the workbook has. */
	public int rowsOfWorkbook(Figure figure) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new FigureWorkbook("list", List.of("number", "what", "detail"), List.of("note")).write(rows(figure), out);
			try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
					Stream<Row> rows = book.getFirstSheet().openStream()) {
				return (int) rows.skip(1).filter((row) -> row.getCellText(0).matches("\\d+")).count();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<FigurePage.Row> rows(Figure figure) {
		Figure listed = FigureRows.listed(figure);
		return this.rows.of(listed, listed.items());
	}

}
