package tongxing.summaries.wording;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tongxing.kernel.RuleViolation;
import tongxing.staff.Language;

/**
 * Which fields a wording may use: those of the usual wording of the same paragraph, since
 * only they have a value there.
 */
@Component
class Placeholders {

	private static final Pattern FIELD = Pattern.compile("\\{([^{}|]+)(?:\\|[^{}|]*){0,2}}");

	private static final Pattern DIGIT = Pattern.compile("[0-9０-９]+");

	/** Headings and the like, which are printed as they stand. */
	private static final Pattern PLAIN = Pattern.compile(".*\\.(heading|caption|chart|axis)");

	private static final int LONGEST = 600;

	private final MessageSource messages;

	private final UsualTexts usual;

	Placeholders(MessageSource messages, UsualTexts usual) {
		this.messages = messages;
		this.usual = usual;
	}

	/** The usual wording of a text. */
	String usual(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	/** The fields a text of this key may use. */
	Set<String> fields(String key, Language language) {
		if (PLAIN.matcher(key).matches()) {
			return Set.of();
		}
		return this.usual.paragraph(key)
			.stream()
			.flatMap((one) -> FIELD.matcher(usual(one, language)).results())
			.map((found) -> found.group(1))
			.filter((field) -> field.indexOf('.') > 0 || usual(key, language).contains("{" + field))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Why a text cannot be used: a field nobody knows, a stray brace, a number. The usual
	 * one can, such as the caption of figure 1.
	 */
	Optional<RuleViolation> problem(String key, String text, Language language) {
		if (text.strip().equals(usual(key, language))) {
			return Optional.empty();
		}
		Matcher matcher = FIELD.matcher(text);
		Set<String> known = fields(key, language);
		Optional<String> unknown = matcher.results()
			.map((MatchResult found) -> found.group(1))
			.filter((field) -> !known.contains(field))
			.findFirst();
		if (unknown.isPresent()) {
			String list = known.stream().map((field) -> "{" + field + "}").collect(Collectors.joining(" "));
			return Optional.of(new RuleViolation("versions.wording.refused.field", "{" + unknown.get() + "}", list));
		}
		String words = matcher.replaceAll("");
		if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
			return Optional.of(new RuleViolation("versions.wording.refused.brace"));
		}
		if (DIGIT.matcher(words).find()) {
			return Optional.of(new RuleViolation("versions.wording.refused.digit"));
		}
		return (text.length() > LONGEST) ? Optional.of(new RuleViolation("versions.wording.refused.long", LONGEST))
				: Optional.empty();
	}

}
