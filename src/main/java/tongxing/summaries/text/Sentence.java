package tongxing.summaries.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.summaries.text.Segment.Counted;

/**
 * One sentence, or another short run of text such as a table cell.
 */
public record Sentence(List<Segment> segments) {

	static final Sentence EMPTY = new Sentence(List.of());

	public Sentence {
		segments = List.copyOf(segments);
	}

	public static Sentence of(Segment... segments) {
		return new Sentence(List.of(segments));
	}

	public String text() {
		return this.segments.stream().map(Segment::text).collect(Collectors.joining());
	}

	Sentence withoutItems() {
		return new Sentence(this.segments.stream().map(Sentence::withoutItems).toList());
	}

	private static Segment withoutItems(Segment segment) {
		return (segment instanceof Counted counted)
				? new Counted(counted.figure().bare(), counted.scope(), counted.text(), counted.earlier()) : segment;
	}

	public Stream<Counted> figures() {
		return this.segments.stream().filter(Counted.class::isInstance).map(Counted.class::cast);
	}

}
