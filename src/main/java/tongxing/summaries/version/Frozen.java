package tongxing.summaries.version;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;

/**
 * The stored form of a version: everything it prints, and of every figure the records
 * behind it. Nothing in it is looked up again later, so that it says the same whatever
 * happens to the records.
 *
 * @param format of this form, for readers to come
 * @param template number of the school's wording it was made with
 */
record Frozen(int format, int template, String term, String scope, LocalDate from, LocalDate until, LocalDate asOf,
		String language, List<List<Piece>> title, List<Part> parts, List<List<Piece>> signature, List<Told> explained,
		List<Count> figures) {

	/**
	 * A piece of a sentence.
	 *
	 * @param kind w for words, t for times, n for names, f for figures
	 * @param figure id of a figure, with whose it is, and of which term and day if not
	 * the version's own
	 */
	record Piece(String kind, String text, @Nullable String figure, @Nullable String scope, @Nullable String term,
			@Nullable LocalDate asOf) {

		boolean isNumberedName() {
			return this.kind.equals("n") && this.text.chars().anyMatch(Character::isDigit);
		}

		/** Tells figures apart that are called the same in different scopes and terms. */
		String key() {
			return this.figure + " " + this.scope + ((this.term != null) ? " " + this.term : "");
		}

	}

	/**
	 * A part of the summary.
	 */
	record Part(String kind, String heading, List<Block> blocks) {

	}

	/**
	 * What one block wrote, and what somebody made of it.
	 */
	record Block(String name, List<Body> bodies, @Nullable Edit edit) {

		/** The figures printed in it as it was written, each once. */
		Map<String, Piece> printed() {
			Map<String, Piece> found = new LinkedHashMap<>();
			this.bodies.stream().flatMap(Body::pieces).forEach((piece) -> found.putIfAbsent(piece.key(), piece));
			return found;
		}

		/**
		 * What may stand in somebody's own words with a number in it: those figures, and
		 * names such as that of a policy.
		 */
		List<Piece> known() {
			return Stream
				.concat(printed().values().stream(),
						this.bodies.stream()
							.filter(Text.class::isInstance)
							.flatMap((body) -> ((Text) body).sentences().stream())
							.flatMap(List::stream)
							.filter(Piece::isNumberedName))
				.toList();
		}

		/** How often it was edited; 0 if it stands as it was written. */
		int revision() {
			return (this.edit != null) ? this.edit.revision() : 0;
		}

	}

	/**
	 * Somebody's own wording of a block.
	 *
	 * @param text paragraphs, one a line
	 * @param seen the figures of the block when it was edited, and its names with a
	 * number
	 */
	record Edit(String text, UUID by, String byName, Instant at, int revision, List<Piece> seen) {

	}

	/**
	 * What stands one below the other in a block.
	 */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Text.class, name = "text"),
			@JsonSubTypes.Type(value = Table.class, name = "table"),
			@JsonSubTypes.Type(value = Chart.class, name = "chart") })
	sealed interface Body {

		/** Its figures. */
		Stream<Piece> pieces();

	}

	/**
	 * A paragraph.
	 */
	record Text(String number, String heading, String lead, List<List<Piece>> sentences) implements Body {

		@Override
		public Stream<Piece> pieces() {
			return Frozen.figures(this.sentences);
		}

	}

	/**
	 * A table.
	 */
	record Table(String caption, List<String> columns, List<Row> rows, List<Integer> shares) implements Body {

		@Override
		public Stream<Piece> pieces() {
			return this.rows.stream().flatMap((row) -> Frozen.figures(row.cells()));
		}

	}

	/**
	 * A row of a table.
	 */
	record Row(boolean total, List<List<Piece>> cells) {

	}

	/**
	 * A column chart.
	 */
	record Chart(String caption, String axis, List<Bar> bars) implements Body {

		@Override
		public Stream<Piece> pieces() {
			return this.bars.stream().map(Bar::figure);
		}

	}

	/**
	 * A column of a chart.
	 */
	record Bar(String label, Piece figure) {

	}

	/**
	 * A figure as the appendix explains it.
	 */
	record Told(String label, String definition, String count) {

	}

	/**
	 * A figure with what it counted.
	 *
	 * @param definition message key of its definition
	 * @param scope whose figure it is, if not of the version's own scope
	 * @param term and day it was counted on, if not the version's own
	 */
	record Count(String id, String definition, String unit, String value, List<Item> items, @Nullable String scope,
			@Nullable String term, @Nullable LocalDate asOf) {

		/** Whether it is about the version's own scope, term and day. */
		boolean own() {
			return this.scope == null && this.term == null;
		}

		/** The figure as the version keeps it. */
		VersionView.Kept of(VersionView.Head head) {
			return new VersionView.Kept(head, Freezer.figure(this),
					(this.scope != null) ? FigureScope.of(this.scope) : head.scope(),
					(this.term != null) ? TermId.of(this.term) : head.term(),
					(this.asOf != null) ? this.asOf : head.asOf(), address());
		}

		/** Where its list is, below those of the version. */
		String address() {
			return VersionView.listOf(this.id, this.scope, this.term);
		}

	}

	/**
	 * One counted thing.
	 *
	 * @param amount what it adds to a sum
	 */
	record Item(String key, @Nullable UUID record, @Nullable UUID child,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal amount) {

	}

	/** Where the lists are that it keeps. */
	Set<String> lists() {
		return this.figures.stream().map(Count::address).collect(Collectors.toSet());
	}

	/** A block, if this version has it. */
	Optional<Block> block(String name) {
		return this.parts.stream()
			.flatMap((part) -> part.blocks().stream())
			.filter((block) -> block.name().equals(name))
			.findFirst();
	}

	/** The same with blocks changed. */
	Frozen with(UnaryOperator<Block> change) {
		List<Part> changed = this.parts.stream()
			.map((part) -> new Part(part.kind(), part.heading(), part.blocks().stream().map(change).toList()))
			.toList();
		return new Frozen(this.format, this.template, this.term, this.scope, this.from, this.until, this.asOf,
				this.language, this.title, changed, this.signature, this.explained, this.figures);
	}

	private static Stream<Piece> figures(List<List<Piece>> sentences) {
		return sentences.stream().flatMap(List::stream).filter((piece) -> piece.figure() != null);
	}

}
