package tongxing.care.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareOutcome.Fulfilled;
import tongxing.care.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says things in the reader's language.
 */
@Component
public class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);

	private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	public String say(String key, @Nullable Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		Object[] said = Arrays.stream(arguments).map((argument) -> plain(argument, locale)).toArray();
		String text = this.messages.getMessage(key, said, key, locale);
		return (text != null) ? text : key;
	}

	String say(Refusal refusal) {
		return say(refusal.code(), refusal.arguments().toArray());
	}

	/**
	 * The word for a key if there is one, else the given text.
	 */
	String orElse(String key, String text) {
		String found = this.messages.getMessage(key, null, text, LocaleContextHolder.getLocale());
		return (found != null) ? found : text;
	}

	/**
	 * What a field is called in records of a kind; empty if it has no name.
	 */
	String field(String name, String kind) {
		return orElse("care.field." + name + "." + kind, orElse("care.field." + name, ""));
	}

	String join(Collection<String> parts) {
		return String.join(say("care.and"), parts);
	}

	/**
	 * Names what was fulfilled, one after the other.
	 */
	String fulfilled(List<Fulfilled> all) {
		return join(all.stream().map((one) -> {
			String name = say(one.key(), one.arguments().toArray());
			return one.late() ? say("care.fulfilled.late", name) : name;
		}).distinct().toList());
	}

	/**
	 * A kind's own fields in words, in the order in which they are stored.
	 */
	List<Line> lines(String kind, Map<String, Object> details) {
		return details.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> new Line(entry.getKey(), field(entry.getKey(), kind),
					value(entry.getKey(), entry.getValue())))
			.toList();
	}

	private String value(String field, Object value) {
		if (value instanceof Collection<?> many) {
			return join(many.stream().map((one) -> value(field, one)).toList());
		}
		return orElse("care." + field + "." + value, String.valueOf(value));
	}

	String day(LocalDate day) {
		return String.valueOf(plain(day, LocaleContextHolder.getLocale()));
	}

	private static @Nullable Object plain(@Nullable Object argument, Locale locale) {
		if (argument instanceof LocalDate day) {
			return day.format("en".equals(locale.getLanguage()) ? DAY_ENGLISH : DAY);
		}
		return (argument instanceof Number number) ? number.toString() : argument;
	}

	/**
	 * A label and what stands beside it.
	 */
	record Line(String field, String label, String text) {

	}

	/**
	 * Something to choose on a page.
	 */
	record Choice(String value, String label, @Nullable String hint) {

		Choice(String value, String label) {
			this(value, label, null);
		}

	}

}
