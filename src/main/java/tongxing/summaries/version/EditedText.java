package tongxing.summaries.version;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tongxing.summaries.version.Frozen.Body;
import tongxing.summaries.version.Frozen.Piece;
import tongxing.summaries.version.Frozen.Text;

/**
 * A block in somebody's own words. Its numbers are still figures: each is found again in
 * the text and keeps its records; a number that is no figure of the block is refused.
 */
final class EditedText {

	private static final Pattern DATE = Pattern
		.compile("\\d{4}—\\d{4}|(\\d{4}年)?\\d{1,2}月(\\d{1,2}日)?|\\d{4}年|\\d{1,2}日|\\d{1,2} [A-Z][a-z]{2,8}( \\d{4})?");

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");

	private EditedText() {
	}

	/** The text of a block as somebody may edit it: one paragraph a line. */
	static String of(List<Body> bodies, boolean spaced) {
		return bodies.stream()
			.filter(Text.class::isInstance)
			.map((body) -> ((Text) body).sentences()
				.stream()
				.map((sentence) -> sentence.stream().map(Piece::text).collect(Collectors.joining()))
				.collect(Collectors.joining(spaced ? " " : "")))
			.collect(Collectors.joining("\n"));
	}

	/** The text as pieces; figures that are printed alike are taken in their order. */
	static List<Piece> pieces(String text, Collection<Piece> figures) {
		Map<String, List<Piece>> alike = figures.stream().collect(Collectors.groupingBy(Piece::text));
		Map<String, Integer> used = new HashMap<>();
		List<Piece> pieces = new ArrayList<>();
		Matcher matcher = pattern(alike.keySet());
		matcher.reset(text);
		int end = 0;
		while (matcher.find()) {
			words(text.substring(end, matcher.start()), pieces);
			List<Piece> same = alike.get(matcher.group());
			if (same == null) {
				pieces.add(new Piece("t", matcher.group(), null, null, null, null));
			}
			else {
				int at = used.merge(matcher.group(), 1, Integer::sum) - 1;
				pieces.add(same.get(Math.min(at, same.size() - 1)));
			}
			end = matcher.end();
		}
		words(text.substring(end), pieces);
		return pieces;
	}

	/** A number that is neither a figure of the block nor part of a date. */
	static Optional<String> looseNumber(String text, Collection<Piece> figures) {
		return pieces(text, figures).stream()
			.filter((piece) -> piece.kind().equals("w"))
			.map((piece) -> NUMBER.matcher(piece.text()))
			.filter(Matcher::find)
			.map(Matcher::group)
			.findFirst();
	}

	/** The text with the figures as they are now in place of those that were seen. */
	static String refreshed(String text, Collection<Piece> seen, Map<String, Piece> now) {
		return pieces(text, seen).stream()
			.map((piece) -> (piece.figure() != null) ? now.getOrDefault(piece.key(), piece) : piece)
			.map(Piece::text)
			.collect(Collectors.joining());
	}

	private static Matcher pattern(Collection<String> figures) {
		String either = figures.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map((figure) -> "(?<![0-9.])" + Pattern.quote(figure)
					+ (figure.matches(".*\\d") ? "(?![0-9.]|月|日|年)" : ""))
			.collect(Collectors.joining("|"));
		return Pattern.compile(either.isEmpty() ? DATE.pattern() : DATE.pattern() + "|" + either).matcher("");
	}

	private static void words(String text, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece("w", text, null, null, null, null));
		}
	}

}
