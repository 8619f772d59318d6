package tongxing.summaries.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;

/**
 * What the things behind figures are called: policies, rooms, partners, activities. A
 * sentence names a few of them and says 等 for the others.
 *
 * @param names by record, or by the key of what is no record
 */
public record Naming(Map<String, List<Named>> names) {

	/** Nobody knows what anything is called. */
	public static final Naming NONE = new Naming(Map.of());

	private static final int MOST = 8;

	public Naming {
		names = Map.copyOf(names);
	}

	/**
	 * One name of a thing.
	 *
	 * @param field which of its names, such as the title of an activity or what was shown
	 */
	public record Named(String field, String text, LocalDate day) {

	}

	/**
	 * How a name is printed.
	 */
	public enum Style {

		PLAIN, TITLE, DATED_TITLE, QUOTED,
		/** Somebody with their post in brackets; the name is the same in every script. */
		PERSON

	}

	/** The names of what a figure counts; nothing if none has one. */
	Optional<Sentence> of(Figure figure, Style style, List<String> fields, Wording wording) {
		Map<String, Named> found = new LinkedHashMap<>();
		for (Item item : figure.items()) {
			String key = (item.record() != null) ? item.record().toString() : item.key();
			this.names.getOrDefault(key, List.of())
				.stream()
				.filter((name) -> fields.contains(name.field()))
				.forEach((name) -> found.putIfAbsent(name.text(), name));
		}
		if (found.isEmpty()) {
			return Optional.empty();
		}
		List<Sentence> told = found.values()
			.stream()
			.limit(MOST)
			.map((name) -> wording
				.say("summaries.name." + style, "name", wording.script(bare(name.text(), style), style == Style.PERSON),
						"day", name.day())
				.orElseThrow())
			.toList();
		Sentence list = wording.join(told);
		return (found.size() > MOST) ? wording.say("summaries.name.more", "names", list) : Optional.of(list);
	}

	/**
	 * A title that was typed with its marks does not get them twice; those within it are
	 * single.
	 */
	private static String bare(String name, Style style) {
		boolean marked = style != Style.PLAIN && name.length() > 2
				&& (isBetween(name, "《", "》") || isBetween(name, "“", "”"));
		String bare = marked ? name.substring(1, name.length() - 1) : name;
		return (style == Style.QUOTED) ? bare.replace('“', '‘').replace('”', '’') : bare;
	}

	private static boolean isBetween(String name, String open, String close) {
		return name.startsWith(open) && name.endsWith(close);
	}

}
