package tongxing.summaries.text;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.i18n.LocaleContextHolder;

import tongxing.staff.Language;

/**
 * A document speaks its own language, which may differ from that of the page on which it
 * is asked for.
 */
public final class Spoken {

	private Spoken() {
	}

	/**
	 * Does some work while all texts of this thread come in a language.
	 */
	public static <T> T in(Language language, Supplier<T> work) {
		Locale before = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(language.locale());
		try {
			return work.get();
		}
		finally {
			LocaleContextHolder.setLocale(before);
		}
	}

}
