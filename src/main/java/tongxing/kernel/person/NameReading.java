package tongxing.kernel.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.ibm.icu.text.Transliterator;

/**
 * How a person's name is read and found: its pinyin, the pinyin's initials, and the name
 * folded to Simplified characters. Computed when a name is saved (about 0.2 ms); a person
 * may correct the reading.
 *
 * @param pinyin readings in lower case without tones or spaces, separated by a space when
 * a surname has several (覃 qin, tan); people are sorted by it
 * @param initials first letters of each reading, in the same way
 * @param folded the name in Simplified characters, lower case, without dots and spaces
 */
public record NameReading(String pinyin, String initials, String folded) {

	private static final Transliterator READER = Transliterator
		.getInstance("Han-Latin/Names; NFD; [:M:] Remove; NFC; Lower");

	/** Surnames people read in two ways, with the other way. */
	private static final Map<String, Alternate> ALTERNATES = Map.of("覃", new Alternate("tan", "qin"), "吕",
			new Alternate("lu", "lv"), "呂", new Alternate("lu", "lv"), "单", new Alternate("shan", "dan"), "曾",
			new Alternate("zeng", "ceng"), "仇", new Alternate("qiu", "chou"), "解", new Alternate("xie", "jie"), "乐",
			new Alternate("yue", "le"), "朴", new Alternate("piao", "pu"));

	private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Z}·•・‧∙⋅.．'’]");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

	/**
	 * Reads a name. Letters of other scripts stay as they are.
	 */
	public static NameReading of(String name) {
		String clean = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
		List<String> syllables = syllables(clean);
		List<List<String>> readings = new ArrayList<>();
		readings.add(syllables);
		Alternate other = clean.isEmpty() ? null : ALTERNATES.get(clean.substring(0, 1));
		if (other != null && !syllables.isEmpty()) {
			List<String> second = new ArrayList<>(syllables);
			second.set(0, other.instead(syllables.get(0)));
			readings.add(second);
		}
		return new NameReading(join(readings, ""), initialsOf(readings), fold(clean));
	}

	/**
	 * The same name with a reading that a person typed, such as
	 * <code>shan xiaofang</code>; spaces part its syllables.
	 */
	public NameReading corrected(String typed) {
		List<String> syllables = split(latin(typed));
		if (syllables.isEmpty()) {
			return this;
		}
		String initials = (syllables.size() == 1) ? this.initials : initialsOf(List.of(syllables));
		return new NameReading(String.join("", syllables), initials, this.folded);
	}

	/**
	 * A name or a piece of one as it is searched: Simplified, lower case, no dots or
	 * spaces.
	 */
	public static String fold(String name) {
		String clean = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
		return clean.codePoints()
			.mapToObj((letter) -> ZhConverterUtil.toSimple(Character.toString(letter)))
			.collect(Collectors.joining())
			.toLowerCase(Locale.ROOT);
	}

	private static List<String> syllables(String name) {
		return split(latin(name));
	}

	private static String latin(String text) {
		synchronized (READER) {
			return READER.transliterate(text);
		}
	}

	private static List<String> split(String latin) {
		return Pattern.compile(" ")
			.splitAsStream(NOT_LETTERS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll(" "))
			.filter((syllable) -> !syllable.isEmpty())
			.toList();
	}

	private static String join(List<List<String>> readings, String between) {
		return readings.stream()
			.map((syllables) -> String.join(between, syllables))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private static String initialsOf(List<List<String>> readings) {
		return readings.stream()
			.map((syllables) -> syllables.stream()
				.map((syllable) -> syllable.substring(0, 1))
				.collect(Collectors.joining()))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/**
	 * Two readings of a surname.
	 */
	private record Alternate(String one, String other) {

		String instead(String reading) {
			return reading.equals(this.one) ? this.other : this.one;
		}

	}

}
