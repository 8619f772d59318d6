package tongxing.registry.roster.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import tongxing.registry.roster.RosterRefused;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * The word lists of {@code words.properties}, and the folding by which a cell is compared
 * with them.
 */
public final class Words {

	private static final Map<String, Set<String>> LISTS = load();

	private Words() {
	}

	/** Whether the whole text, folded, is a word of the list. */
	public static boolean is(String list, String text) {
		return list(list).contains(fold(text));
	}

	/** Whether the text contains a word of the list that is longer than one character. */
	public static boolean has(String list, String text) {
		String folded = fold(text);
		return list(list).stream().anyMatch((word) -> word.length() > 1 && folded.contains(word));
	}

	public static Set<String> list(String name) {
		return Objects.requireNonNull(LISTS.get(name), name);
	}

	/** Simplified characters, plain digits and letters, no white space, small letters. */
	public static String fold(String text) {
		if (isPlainHan(text)) {
			return Script.simplify(text);
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		return Script.simplify(Whitespace.removeAll(plain)).toLowerCase(Locale.ROOT);
	}

	private static boolean isPlainHan(String text) {
		return text.chars().allMatch((point) -> point >= 0x4E00 && point < 0xA000);
	}

	private static Map<String, Set<String>> load() {
		Properties properties = new Properties();
		try (InputStream in = RosterRefused.class.getResourceAsStream("words.properties")) {
			properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, Set<String>> lists = new HashMap<>();
		for (String name : properties.stringPropertyNames()) {
			List<String> words = Arrays.asList(properties.getProperty(name).split("\\s+", -1));
			Set<String> folded = new LinkedHashSet<>();
			words.stream().map(Words::fold).filter((word) -> !word.isEmpty()).forEach(folded::add);
			lists.put(name, folded);
		}
		return lists;
	}

}
