package tongxing.summaries.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

import tongxing.staff.Language;

/**
 * A school's own wording of the blocks and order of the parts: what is not reworded is
 * said in the usual words.
 *
 * @param number of this template; 0 are the usual words
 * @param texts by language and message key; Traditional is made of Simplified
 * @param order of the parts, the opening first
 */
public record Phrasing(int number, Map<Language, Map<String, String>> texts, List<SectionKind> order) {

	/** The usual words in the usual order. */
	public static final Phrasing USUAL = new Phrasing(0, Map.of(), List.of(SectionKind.values()));

	public Phrasing {
		texts = Map.copyOf(texts);
		order = List.copyOf(order);
	}

	/** The school's own text of a message, if it has one. */
	public Optional<String> text(String key, Language language) {
		if (language == Language.TRADITIONAL) {
			return text(key, Language.SIMPLIFIED).map(ZhConverterUtil::toTraditional);
		}
		return Optional.ofNullable(this.texts.getOrDefault(language, Map.of()).get(key));
	}

}
