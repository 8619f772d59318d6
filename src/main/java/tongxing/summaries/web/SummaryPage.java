package tongxing.summaries.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import tongxing.calendar.Term;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.Segment.Earlier;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.VersionView;

/**
 * A summary as its template reads it.
 *
 * @param language tag of the summary's language, which may differ from the page's
 * @param document where the .docx is
 */
record SummaryPage(Term term, String scope, LocalDate asOf, LocalDate until, String language, List<Line> title,
		List<Part> parts, List<Line> signature, List<Piece> gaps, String document) {

	static SummaryPage of(Summaries.Preview preview) {
		SummaryText text = preview.text();
		Links links = new Links(text);
		List<Part> parts = text.sections()
			.stream()
			.map((section) -> new Part(section.heading(), section.elements().stream().map(links::block).toList()))
			.toList();
		LocalDate last = text.term().lastDay();
		return new SummaryPage(text.term(), text.scope().toString(), text.asOf(),
				text.asOf().isBefore(last) ? text.asOf() : last, text.language().tag(), links.lines(text.title()),
				parts, links.lines(text.signature()), preview.gaps().stream().map(links::piece).toList(),
				links.document());
	}

	/**
	 * A part with its heading, which the opening does not have.
	 */
	record Part(String heading, List<Block> blocks) {

	}

	/**
	 * A paragraph, a table or a chart: only its own fields are filled.
	 */
	record Block(String label, List<Line> sentences, @Nullable Grid grid, @Nullable Bars bars) {

	}

	/**
	 * A table, of numbers or of prose.
	 */
	record Grid(String caption, boolean prose, List<String> columns, List<Row> rows) {

	}

	/**
	 * A row of a table.
	 */
	record Row(boolean total, List<Line> cells) {

	}

	/**
	 * A sentence.
	 */
	record Line(List<Piece> pieces) {

	}

	/**
	 * A piece of a sentence.
	 *
	 * @param kind w for words, t for times, n for names, f for figures
	 * @param id of a figure
	 * @param path of a figure, to what stands behind it
	 */
	record Piece(String kind, String text, String id, String path) {

	}

	/**
	 * Makes the pieces, each figure with the way to its records.
	 *
	 * @param kept where the list of a figure is that is kept with the summary, by its
	 * address within it
	 */
	record Links(SummaryText text, Function<String, Optional<String>> kept) {

		Links(SummaryText text) {
			this(text, (list) -> Optional.empty());
		}

		String document() {
			return address("/summaries/{term}/{scope}/document").queryParam("lang", this.text.language().tag())
				.queryParam("asOf", this.text.asOf())
				.buildAndExpand(this.text.term().id(), this.text.scope())
				.encode()
				.toUriString();
		}

		Block block(Element element) {
			if (element instanceof Element.Grid grid) {
				List<Row> rows = grid.lines()
					.stream()
					.map((line) -> new Row(line.total(), lines(line.cells())))
					.toList();
				return new Block("", List.of(),
						new Grid(grid.caption(), !grid.shares().isEmpty(), grid.columns(), rows), null);
			}
			if (element instanceof Element.Columns columns) {
				return new Block("", List.of(), null, Bars.of(columns, (figure) -> path(figure, columns.scope())));
			}
			Element.Passage passage = (Element.Passage) element;
			return new Block(passage.lead(), spaced(lines(passage.sentences())), null, null);
		}

		/** Sentences of a language that separates words are separated too. */
		private List<Line> spaced(List<Line> lines) {
			if (this.text.language() != Language.ENGLISH) {
				return lines;
			}
			Line space = new Line(List.of(new Piece("w", " ", "", "")));
			return lines.stream().flatMap((line) -> Stream.of(line, space)).toList();
		}

		List<Line> lines(List<Sentence> sentences) {
			return sentences.stream()
				.map((sentence) -> new Line(sentence.segments().stream().map(this::piece).toList()))
				.toList();
		}

		Piece piece(Segment segment) {
			if (segment instanceof Counted counted) {
				return new Piece("f", counted.text(), counted.figure().id(), path(counted));
			}
			String kind = (segment instanceof Segment.Time) ? "t" : (segment instanceof Segment.Name) ? "n" : "w";
			return new Piece(kind, segment.text(), "", "");
		}

		private String path(Counted counted) {
			return path(counted.figure(), counted.scope(), counted.earlier());
		}

		String path(Figure figure, FigureScope scope) {
			return path(figure, scope, null);
		}

		private String path(Figure figure, FigureScope scope, @Nullable Earlier earlier) {
			String list = VersionView.listOf(figure.id(), scope.equals(this.text.scope()) ? null : scope.toString(),
					(earlier != null) ? earlier.term().toString() : null);
			return this.kept.apply(list)
				.orElseGet(() -> live(figure, scope,
						(earlier != null) ? earlier : new Earlier(this.text.term().id(), this.text.asOf())));
		}

		private static String live(Figure figure, FigureScope scope, Earlier when) {
			return address("/figures/{id}").queryParam("term", when.term())
				.queryParam("scope", scope)
				.queryParam("asOf", when.asOf())
				.buildAndExpand(figure.id())
				.encode()
				.toUriString();
		}

		private static UriComponentsBuilder address(String path) {
			return UriComponentsBuilder.fromPath(path);
		}

	}

}
