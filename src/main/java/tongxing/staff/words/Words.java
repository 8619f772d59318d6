package tongxing.staff.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says things in the reader's language: for pages that put a text together before a
 * template shows it.
 */
@Component
public class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);

	private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);

	private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter FULL_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private final MessageSource messages;

	private final Clock clock;

	public Words(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The text of a key; days among the arguments are said in full.
	 */
	public String say(String key, @Nullable Object... arguments) {
		Object[] said = Arrays.stream(arguments)
			.map((argument) -> (argument instanceof LocalDate day) ? full(day) : argument)
			.toArray();
		return orElse(key, key, said);
	}

	/**
	 * The text of a key if there is one, else the given one.
	 */
	public String orElse(String key, String text, @Nullable Object... arguments) {
		String found = this.messages.getMessage(key, arguments, text, LocaleContextHolder.getLocale());
		return (found != null) ? found : text;
	}

	/**
	 * The word for a code, whose key begins with a prefix; empty where there is no code.
	 */
	public String of(String prefix, @Nullable String code) {
		return (code != null) ? say(prefix + code) : "";
	}

	/**
	 * 11月23日, 23 Nov; with the year when it is not this year.
	 */
	public String day(LocalDate day) {
		if (day.getYear() != LocalDate.now(this.clock).getYear()) {
			return full(day);
		}
		return day.format(english() ? DAY_ENGLISH : DAY);
	}

	/**
	 * 2026年11月23日, 23 Nov 2026.
	 */
	public String full(LocalDate day) {
		return day.format(english() ? FULL_ENGLISH : FULL);
	}

	/**
	 * The values of an enum to choose from; the keys of their labels begin with a prefix.
	 */
	public List<Choice> choices(String prefix, Enum<?>... values) {
		return Arrays.stream(values).map((value) -> new Choice(value.name(), of(prefix, value.name()))).toList();
	}

	/**
	 * The same with an empty choice in front, which says that nothing is chosen yet.
	 */
	public List<Choice> orNone(String none, List<Choice> choices) {
		List<Choice> open = new ArrayList<>();
		open.add(new Choice("", say(none)));
		open.addAll(choices);
		return open;
	}

	private static boolean english() {
		return "en".equals(LocaleContextHolder.getLocale().getLanguage());
	}

}
