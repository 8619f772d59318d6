package tongxing.summaries.web;

import java.util.List;
import java.util.stream.Stream;

import tongxing.summaries.Summaries;
import tongxing.summaries.text.SummaryText;

/**
 * The figures that the page of a summary prints, as its template reads them.
 */
public final class PrintedFigures {

	/**
	 * A figure as it stands in the page.
	 *
	 * @param path to its list
	 */
	public record Printed(String id, String text, String path) {

	}

	private PrintedFigures() {
	}

	public static List<Printed> of(SummaryText text) {
		SummaryPage page = SummaryPage.of(new Summaries.Preview(text, List.of(), 0));
		return page.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.flatMap(PrintedFigures::lines)
			.flatMap((line) -> line.pieces().stream())
			.filter((piece) -> "f".equals(piece.kind()))
			.map((piece) -> new Printed(piece.id(), piece.text(), piece.path()))
			.toList();
	}

	/** What the template of the page is given. */
	public static Object page(SummaryText text) {
		return SummaryPage.of(new Summaries.Preview(text, List.of(), 0));
	}

	private static Stream<SummaryPage.Line> lines(SummaryPage.Block block) {
		SummaryPage.Grid grid = block.grid();
		return (grid == null) ? block.sentences().stream()
				: grid.rows().stream().flatMap((row) -> row.cells().stream());
	}

}
