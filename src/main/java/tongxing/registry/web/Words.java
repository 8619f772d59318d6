package tongxing.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says things in the reader's language.
 */
@Component("registryWords")
public class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);

	private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);

	private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter FULL_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private final MessageSource messages;

	private final Clock clock;

	Words(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	public String say(String key, @Nullable Object... arguments) {
		String text = this.messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
		return (text != null) ? text : key;
	}

	/**
	 * 11月23日, 23 Nov; with the year when it is not this year.
	 */
	public String day(LocalDate day) {
		boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
		boolean thisYear = day.getYear() == LocalDate.now(this.clock).getYear();
		if (english) {
			return day.format(thisYear ? DAY_ENGLISH : FULL_ENGLISH);
		}
		return day.format(thisYear ? DAY : FULL);
	}

	/**
	 * 2026年11月23日, 23 Nov 2026.
	 */
	public String full(LocalDate day) {
		boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
		return day.format(english ? FULL_ENGLISH : FULL);
	}

	/**
	 * What somebody is to a child: a code of GB/T 4761, a parent's role or a kind of
	 * care.
	 */
	public String relation(@Nullable String relation) {
		return (relation != null) ? say("registry.relation." + relation) : "";
	}

}
