package tongxing.summaries.pdf;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

import tongxing.summaries.text.Element.Column;
import tongxing.summaries.text.Element.Columns;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Line;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummarySection;
import tongxing.summaries.text.SummaryText.Explained;

/**
 * Puts the parts of a summary on a page to be printed.
 */
final class SummaryMarkup {

	/** The highest column of a chart in points. */
	private static final int HIGHEST = 120;

	private final Element body;

	private final String space;

	SummaryMarkup(Element body, boolean spaced) {
		this.body = body;
		this.space = spaced ? " " : "";
	}

	void title(List<Sentence> lines) {
		Element title = this.body.appendElement("h1");
		lines.forEach((line) -> title.appendElement("div").text(line.text()));
	}

	void section(SummarySection section, boolean turns) {
		if (!section.heading().isEmpty()) {
			Element heading = this.body.appendElement("h2").text(section.heading());
			if (turns) {
				heading.addClass("turn");
			}
		}
		section.elements().forEach(this::element);
	}

	private void element(tongxing.summaries.text.Element element) {
		if (element instanceof Passage passage) {
			passage(passage);
		}
		else if (element instanceof Grid grid) {
			grid(grid);
		}
		else if (element instanceof Columns columns) {
			chart(columns);
		}
	}

	private void passage(Passage passage) {
		if (!passage.heading().isEmpty()) {
			this.body.appendElement("h3").text(passage.number() + passage.heading());
		}
		String number = passage.heading().isEmpty() ? passage.number() : "";
		String text = passage.sentences().stream().map(Sentence::text).collect(Collectors.joining(this.space));
		this.body.appendElement("p").text(number + text);
	}

	private void grid(Grid grid) {
		Element table = table(grid.caption(), grid.columns());
		table.addClass(grid.shares().isEmpty() ? "numbers" : "prose");
		Element rows = table.appendElement("tbody");
		for (Line line : grid.lines()) {
			Element row = rows.appendElement("tr");
			if (line.total()) {
				row.addClass("total");
			}
			line.cells().forEach((cell) -> row.appendElement("td").text(cell.text()));
		}
	}

	private Element table(String caption, List<String> columns) {
		if (!caption.isEmpty()) {
			this.body.appendElement("div").addClass("caption").text(caption);
		}
		Element table = this.body.appendElement("table");
		Element head = table.appendElement("thead").appendElement("tr");
		columns.forEach((column) -> head.appendElement("th").text(column));
		return table;
	}

	/** A column is a block as high as its number, above its label. */
	private void chart(Columns chart) {
		int most = chart.columns().stream().mapToInt((column) -> column.figure().value().intValue()).max().orElse(0);
		Element table = this.body.appendElement("table").addClass("chart");
		Element bars = table.appendElement("tr");
		Element labels = table.appendElement("tr").addClass("labels");
		for (Column column : chart.columns()) {
			int height = (most == 0) ? 0 : column.figure().value().intValue() * HIGHEST / most;
			Element cell = bars.appendElement("td");
			cell.appendElement("div").text(column.figure().number());
			cell.appendElement("div").addClass("bar").attr("style", "height: " + height + "pt");
			labels.appendElement("td").text(column.label());
		}
		this.body.appendElement("div").addClass("caption below").text(chart.caption());
	}

	void signature(List<Sentence> lines) {
		Element signature = this.body.appendElement("table").addClass("signature");
		lines.forEach((line) -> signature.appendElement("tr").appendElement("td").text(line.text()));
	}

	void appendix(List<Explained> figures, UnaryOperator<String> words) {
		this.body.appendElement("div").addClass("annex").text(words.apply("summaries.appendix"));
		this.body.appendElement("h1").text(words.apply("summaries.appendix.title"));
		Element table = table("",
				List.of(words.apply("summaries.appendix.number"), words.apply("summaries.appendix.figure"),
						words.apply("summaries.appendix.definition"), words.apply("summaries.appendix.count")));
		table.addClass("explained");
		Element rows = table.appendElement("tbody");
		int number = 1;
		for (Explained figure : figures) {
			Element row = rows.appendElement("tr");
			List.of(String.valueOf(number++), figure.label(), figure.definition(), figure.count())
				.forEach((cell) -> row.appendElement("td").text(cell));
		}
	}

}
