package tongxing.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language the screens speak.
 */
public enum Language {

	SIMPLIFIED("zh-Hans"), TRADITIONAL("zh-Hant"), ENGLISH("en");

	private final String tag;

	private final Locale locale;

	Language(String tag) {
		this.tag = tag;
		this.locale = Locale.forLanguageTag(tag);
	}

	/**
	 * The language of a tag such as <code>zh-Hant</code>, if it is one of ours.
	 */
	public static Optional<Language> ofTag(String tag) {
		return Stream.of(values()).filter((language) -> language.tag.equals(tag)).findFirst();
	}

	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return this.locale;
	}

}
