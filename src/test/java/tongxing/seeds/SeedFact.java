package tongxing.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One fact of a text, a line of <code>seeds/NN.facts</code>: id, tag, the fact, and what
 * must hold, divided by bars; several things that must hold are divided by semicolons.
 */
record SeedFact(String id, String tag, String fact, List<Must> musts) {

	/**
	 * What must hold. <code>says WORDS</code>: the summary's text has them
	 * (<code>*</code> stands for any few characters); <code>figure ID NUMBER</code>: it
	 * prints this figure; <code>page PATH WORDS</code>: a page shows it, for what a
	 * summary must not tell, such as a phone number; <code>not REASON</code>: nobody
	 * could record it.
	 */
	record Must(Kind kind, String what) {

		/**
		 * How a fact is looked for.
		 */
		enum Kind {

			SAYS, FIGURE, PAGE, NOT

		}

		static Must of(String text) {
			String[] parts = text.strip().split(" ", 2);
			if (parts.length < 2 || parts[1].isBlank()) {
				throw new IllegalArgumentException("Nothing must hold: " + text);
			}
			return new Must(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
		}

	}

	boolean recordable() {
		return this.musts.stream().noneMatch((must) -> must.kind() == Must.Kind.NOT);
	}

	static List<SeedFact> of(String text) throws IOException {
		return lines(text + ".facts").map(SeedFact::parse).toList();
	}

	/**
	 * The lines of a resource that are neither empty nor a remark; "include NAME" stands
	 * for the lines of another.
	 */
	static Stream<String> lines(String resource) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line : own(resource).toList()) {
			if (line.startsWith("include ")) {
				lines.addAll(own(line.substring(8)).toList());
			}
			else {
				lines.add(line);
			}
		}
		return lines.stream();
	}

	private static Stream<String> own(String resource) throws IOException {
		try (InputStream file = SeedFact.class.getResourceAsStream("/seeds/" + resource)) {
			String all = new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
			return all.lines().map(String::strip).filter((line) -> !line.isEmpty() && !line.startsWith("#"));
		}
	}

	private static SeedFact parse(String line) {
		String[] parts = line.split("\\s*\\|\\s*", 4);
		if (parts.length < 4) {
			throw new IllegalArgumentException("Not a fact: " + line);
		}
		return new SeedFact(parts[0], parts[1], parts[2], Stream.of(parts[3].split(";")).map(Must::of).toList());
	}

	/** Whether a text holds the words. */
	static boolean says(String text, String words) {
		String[] pieces = words.split("\\*", -1);
		StringBuilder pattern = new StringBuilder();
		for (int i = 0; i < pieces.length; i++) {
			pattern.append((i > 0) ? ".{0,40}?" : "").append(Pattern.quote(pieces[i]));
		}
		return Pattern.compile(pattern.toString()).matcher(text).find();
	}

}
